using System.Text.Json;
using Microsoft.Playwright;
using PolicyReview.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace PolicyReview.EndToEnd;

/// <summary>A review that PolicyReview and another analyzer answer differently about.</summary>
public sealed class DifferenceTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":["s3:GetObjet","s3:PutObjet"],"Resource":"arn:aws:s3:::bucket/*"}]}""";

    [Fact]
    public async Task Review_TwoAnswersThatDiffer_ShowsThemMergedAndExportsTheDifference()
    {
        var reported = string.Join(',', Finding("INVALID_ACTION", "ERROR", "\"s3:GetObjet\""), Finding("A_CODE_OF_TOMORROW", "WARNING", "\"arn:aws:s3:::bucket/*\""));
        await using var analyzer = await OtherAnalyzer.StartAsync("s3:GetObjet", reported);
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(null, "--demo", "--PolicyReview:AccessAnalyzer:Mode=Endpoint", $"--PolicyReview:AccessAnalyzer:Endpoint={analyzer.Address}");
        var page = await browser.NewPersonAsync(server.Address);
        await page.GotoAsync("/");
        await page.ClickAsync("text=Switch to Kenji Abe");
        await page.GotoAsync("/submit");
        await page.ClickAsync("#template-thumbnail-lambda button");
        await Expect(page.Locator("#title")).ToHaveValueAsync("Thumbnail Lambda");
        await page.EvaluateAsync("async text => { await customElements.whenDefined('policy-editor'); document.querySelector('policy-editor').setText(text); }", Policy);
        await page.ClickAsync("text=Submit revision 1");
        await Expect(page.Locator("[data-check=AccessAnalyzer]")).ToContainTextAsync("done, 2 findings");
        await Expect(page.Locator("#differences")).ToBeVisibleAsync();

        await Expect(page.Locator(".finding:has-text('Reported by PolicyReview and Access Analyzer')")).ToHaveCountAsync(1);
        await Expect(page.Locator(".finding:has-text('Reported by only PolicyReview')")).ToContainTextAsync("s3:PutObjet");
        await Expect(page.Locator(".finding:has-text('Reported by only Access Analyzer')")).ToContainTextAsync("A_CODE_OF_TOMORROW");
        await Accessibility.AssertNothingSeriousAsync(page, "a review with differences");

        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#differences a[download]"));
        Assert.Equal("policyreview-differences-5-revision-1.json", download.SuggestedFilename);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));
        var document = json.RootElement.GetProperty("documents")[0];
        Assert.Equal(Policy, document.GetProperty("policyDocument").GetString());
        Assert.Equal(["OnlyLocal", "OnlyAccessAnalyzer"], document.GetProperty("differences").EnumerateArray().Select(each => each.GetProperty("reportedBy").GetString()));

        var card = page.Locator(".finding:has-text('Reported by PolicyReview and Access Analyzer')");
        await card.Locator("summary").ClickAsync();
        await card.Locator("select").SelectOptionAsync(new SelectOptionValue { Value = "FalsePositive" });
        await card.Locator("textarea").FillAsync("One answer is enough for both.");
        await card.Locator("button:has-text('Save answer')").ClickAsync();
        await Expect(page.Locator(".finding:has-text('One answer is enough for both.')")).ToHaveCountAsync(1);
        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }

    private static string Finding(string code, string type, string text)
    {
        var start = Policy.IndexOf(text, StringComparison.Ordinal);
        var end = start + text.Length;
        object[] path = text.Contains("arn", StringComparison.Ordinal)
            ? [new { value = "Statement" }, new { index = 0 }, new { value = "Resource" }]
            : [new { value = "Statement" }, new { index = 0 }, new { value = "Action" }, new { index = 0 }];
        return JsonSerializer.Serialize(new
        {
            findingDetails = "What AWS says about it.",
            findingType = type,
            issueCode = code,
            learnMoreLink = "https://docs.aws.amazon.com/x",
            locations = new[] { new { path, span = new { start = new { line = 1, column = start, offset = start }, end = new { line = 1, column = end, offset = end } } } },
        });
    }
}
