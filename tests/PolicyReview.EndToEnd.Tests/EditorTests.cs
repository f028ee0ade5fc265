using Microsoft.Playwright;
using PolicyReview.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace PolicyReview.EndToEnd;

/// <summary>Findings in the editor: seen, explained under the pointer and by keyboard, and mended.</summary>
public sealed class EditorTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObjet", "s3:HeadObject"], "Resource": "arn:aws:s3:::bucket/*" },
            { "Sid": "B", "Effect": "Allow", "Action": "logs:*", "Resource": "*" }
          ]
        }
        """;

    [Fact]
    public async Task Editor_ByKeyboardAlone_ExplainsEachFindingAndMendsOne()
    {
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(null, "--demo");
        var page = await OpenAsync(browser, server);
        var explanation = page.Locator("policy-editor .explanation");

        await page.Locator("policy-editor .cm-content").First.FocusAsync();
        await page.Keyboard.PressAsync("F8");
        await Expect(explanation).ToContainTextAsync("s3:GetObjet is no action");
        await Accessibility.AssertNothingSeriousAsync(page, "an open explanation");
        await page.Keyboard.PressAsync("F8");
        await Expect(explanation).ToContainTextAsync("s3:HeadObject is no action");
        await page.Keyboard.PressAsync("Shift+F8");
        await Expect(explanation).ToContainTextAsync("s3:GetObjet is no action");
        await page.Keyboard.PressAsync("Alt+Enter");

        await Expect(Text(page)).ToHaveValueAsync(Policy.Replace("s3:GetObjet\"", "s3:GetObject\"", StringComparison.Ordinal));
        await Expect(page.Locator(".live-findings").First).Not.ToContainTextAsync("s3:GetObjet is no action");
        await Expect(explanation).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("F8");
        await Expect(explanation).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(explanation).ToHaveCountAsync(0);
        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }

    [Fact]
    public async Task Editor_UnderThePointer_ExplainsAndMends()
    {
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(null, "--demo");
        var page = await OpenAsync(browser, server);

        await page.Locator("policy-editor .cm-lintRange:has-text('HeadObject')").HoverAsync();
        await page.Locator(".cm-tooltip button").ClickAsync();

        await Expect(Text(page)).ToHaveValueAsync(Policy.Replace("s3:HeadObject", "s3:GetObject", StringComparison.Ordinal));
        await Expect(page.Locator(".live-findings").First).Not.ToContainTextAsync("HeadObject");
        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }

    [Fact]
    public async Task List_UnderTheEditor_ExplainsInTheEditorAndMends()
    {
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(null, "--demo");
        var page = await OpenAsync(browser, server);

        await page.Locator(".draft-findings li:has-text('HeadObject') [data-finding]").ClickAsync();
        await Expect(page.Locator("policy-editor .explanation")).ToContainTextAsync("s3:HeadObject is no action");
        await page.Locator(".draft-findings li:has-text('GetObjet ') [data-fix]").ClickAsync();
        await Expect(Text(page)).ToHaveValueAsync(Policy.Replace("s3:GetObjet\"", "s3:GetObject\"", StringComparison.Ordinal));

        await page.Locator(".draft-findings a[href='/checks/INVALID_ACTION']").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Unknown action");
        await page.ClickAsync(".crumb a");
        await page.FillAsync("#q", "pass role");
        await page.ClickAsync("button:has-text('Filter')");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/checks\?q=pass\+role"));
        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }

    private static ILocator Text(IPage page) => page.Locator("[name='documents[0].text']");

    private static async Task<IPage> OpenAsync(TestBrowser browser, RunningServer server)
    {
        var page = await browser.NewPersonAsync(server.Address);
        await page.GotoAsync("/");
        await page.ClickAsync("text=Switch to Kenji Abe");
        await page.GotoAsync("/submit");
        await page.ClickAsync("#template-thumbnail-lambda button");
        await Expect(page.Locator("#title")).ToHaveValueAsync("Thumbnail Lambda");
        await page.EvaluateAsync("async text => { await customElements.whenDefined('policy-editor'); document.querySelector('policy-editor').setText(text); }", Policy);
        await Expect(page.Locator(".draft-findings")).ToContainTextAsync("s3:HeadObject is no action");
        return page;
    }
}
