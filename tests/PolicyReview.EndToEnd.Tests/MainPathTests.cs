using Microsoft.Playwright;
using PolicyReview.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace PolicyReview.EndToEnd;

/// <summary>From an empty folder to a shared, signed-off record, as the people in it would go.</summary>
public sealed class MainPathTests
{
    [Fact]
    public async Task ThumbnailLambda_FromSetUpToShareLink_IsReviewedSignedOffAndShared()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(folder.Path);
        var admin = await browser.NewPersonAsync(server.Address);
        var author = await browser.NewPersonAsync(server.Address);
        var reviewer = await browser.NewPersonAsync(server.Address);
        await People.SetUpAsync(admin, await server.SetUpLink);
        await People.JoinAsync(admin, author, "Kenji Abe", "kenji@example.com", "Author");
        await People.JoinAsync(admin, reviewer, "Mei Tanaka", "mei@example.com", "Reviewer");

        await SubmitWithFaultAsync(author);
        await AnswerAsync(author);
        await ConfirmByKeyboardAsync(author);
        await AskAsync(author);
        await TickAndSignOffAsync(reviewer);
        var shared = await ShareAsync(reviewer);
        await ReadSignedOutAsync(await browser.NewPersonAsync(server.Address), shared);
        var inspected = await browser.NewPersonAsync(server.Address, inspected: true);
        await inspected.GotoAsync(shared);
        await Accessibility.AssertNothingSeriousAsync(inspected, "shared record");
        await RevokeAsync(reviewer, await browser.NewPersonAsync(server.Address), shared);

        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }

    // The template with one planted fault: DeleteObject beside GetObject.
    private static async Task SubmitWithFaultAsync(IPage author)
    {
        await author.GotoAsync("/submit");
        await author.ClickAsync("#template-thumbnail-lambda button");
        await Expect(author.Locator("#title")).ToHaveValueAsync("Thumbnail Lambda");
        await Expect(author.Locator("#table-preview")).ToContainTextAsync("write one DynamoDB table");
        var text = await author.InputValueAsync("[name='documents[0].text']");
        await Editor.SetTextAsync(author, text.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\"]", StringComparison.Ordinal));
        await Expect(author.Locator(".live-findings").First).ToContainTextAsync("s3:DeleteObject");
        await Expect(author.Locator("#kept")).ToContainTextAsync("Draft kept");
        await author.ClickAsync("text=Submit revision 1");
        await Expect(author.Locator("h1")).ToContainTextAsync("Thumbnail Lambda");
        await Expect(author.Locator("[data-check=Local]")).ToContainTextAsync("done, 3 findings");
        await Expect(author.Locator("[data-check=AccessAnalyzer]")).ToContainTextAsync("not configured");
        await ReviewChecks.SettledAsync(author);
    }

    private static async Task AnswerAsync(IPage author)
    {
        var finding = author.Locator("[data-code=delete-access]");
        await Expect(finding).ToContainTextAsync("line 7");
        await finding.Locator("summary").ClickAsync();
        await finding.Locator("select").SelectOptionAsync("AcceptRisk");
        await finding.Locator("textarea").FillAsync("Failed uploads are removed by the function itself.");
        await finding.Locator("text=Save answer").ClickAsync();

        // Accepting a risk needs an owner and an end; the reason that was typed is still there.
        await Expect(author.Locator(".errors")).ToContainTextAsync("An accepted risk needs an owner");
        await Expect(finding.Locator("textarea")).ToHaveValueAsync("Failed uploads are removed by the function itself.");
        await finding.Locator("input[name=owner]").FillAsync("Kenji Abe");
        await finding.Locator("input[name=expires]").FillAsync("2099-01-31");
        await finding.Locator("text=Save answer").ClickAsync();
        await Expect(finding.Locator(".answered")).ToContainTextAsync("accept risk");

        // The avoided permission that is granted is answered under its phrase.
        var granted = author.Locator("[data-code=avoided-permission-granted]");
        await Expect(granted).ToContainTextAsync("s3:DeleteObject");
        await granted.Locator("summary").ClickAsync();
        await granted.Locator("select").SelectOptionAsync("NotApplicable");
        await granted.Locator("textarea").FillAsync("Only failed uploads, see the accepted risk.");
        await granted.Locator("text=Save answer").ClickAsync();

        // Who wrote it does not decide on it.
        await Expect(author.Locator("#decide")).ToContainTextAsync("another reviewer decides");
    }

    // The phrase whose grant was accepted with a reason counts as answered. Enter, Enter, Space and Enter: each confirms what one phrase stands for, and the next is ready.
    private static async Task ConfirmByKeyboardAsync(IPage author)
    {
        await Expect(author.Locator("#requirements-list")).ToContainTextAsync("7 of 8 phrases are not confirmed");
        await author.ClickAsync("text=Start with the first");
        for (var left = 8; left > 0; left--)
        {
            await Expect(author.Locator(".proof .confirm")).ToHaveCountAsync(left);
            var form = author.Locator(".proof .confirm").First;
            await Expect(form.Locator(":focus")).ToHaveCountAsync(1);
            if (await form.Locator("[name=declared]").CountAsync() > 0)
            {
                // What the workload always sends is ticked by a person.
                await Expect(form.Locator("[name=declared]")).ToBeFocusedAsync();
                await author.Keyboard.PressAsync("Space");
            }

            await author.Keyboard.PressAsync("Enter");
        }

        await Expect(author.Locator(".proof .confirm")).ToHaveCountAsync(0);
        await ReviewChecks.SettledAsync(author);

        // The header that the workload always sends was confirmed with its phrase: what was proven only under that condition is proven.
        await Expect(author.Locator("#verdict")).ToContainTextAsync("one avoided permission is granted");
        await Expect(author.Locator(".figure", new() { HasText = "Required" }).First).ToContainTextAsync("5 of 5");
        await Expect(author.Locator("[data-code=required-permission-only-if]")).ToHaveCountAsync(0);
    }

    private static async Task AskAsync(IPage author)
    {
        await author.ClickAsync("text=Replay the request in “ask”");
        await Expect(author.Locator("#answer")).ToContainTextAsync("Yes. Allowed, because of statement ReadIncomingUploads");
        await author.FillAsync("#action", "s3:DeleteBuck");
        await Expect(author.Locator("#actions option[value='s3:DeleteBucketPolicy']")).ToHaveCountAsync(1);
        await author.FillAsync("#action", "s3:DeleteBucketPolicy");
        await author.FillAsync("#resource", "arn:aws:s3:::example-uploads");
        await author.ClickAsync("button:has-text('Ask')");
        await Expect(author.Locator("#answer")).ToContainTextAsync("No. Not allowed");
        await author.FillAsync("#resource", "example-uploads");
        await author.ClickAsync("button:has-text('Ask')");
        await Expect(author.Locator(".errors")).ToContainTextAsync("is no ARN");
    }

    private static async Task TickAndSignOffAsync(IPage reviewer)
    {
        await reviewer.GotoAsync("/");
        await Expect(reviewer.Locator("h1")).ToHaveTextAsync("One review waits for you");
        await reviewer.ClickAsync("text=Thumbnail Lambda");
        await Expect(reviewer.Locator("button:has-text('Sign off')")).ToBeDisabledAsync();
        await Expect(reviewer.Locator("#requirements-list")).ToContainTextAsync("You ticked 0 of 5 resources");
        foreach (var box in await reviewer.Locator("input[name=arn]").AllAsync())
        {
            await box.CheckAsync();
        }

        await reviewer.ClickAsync("text=Save ticks");
        await Expect(reviewer.Locator("#requirements")).ToHaveTextAsync("Nothing is missing for a sign-off");
        await reviewer.FillAsync("#comment", "Narrow, and the delete is accounted for.");
        await reviewer.ClickAsync("button:has-text('Sign off')");
        await Expect(reviewer.Locator("#verdict")).ToContainTextAsync("Signed off by Mei Tanaka");
        await Expect(reviewer.Locator("#verdict")).ToContainTextAsync("Signed without: Access Analyzer, Assistant");
    }

    private static async Task<string> ShareAsync(IPage reviewer)
    {
        await reviewer.ClickAsync("text=New link");
        return new Uri(await reviewer.InputValueAsync("#share-link")).AbsolutePath;
    }

    private static async Task ReadSignedOutAsync(IPage stranger, string path)
    {
        var answer = await stranger.GotoAsync(path);
        Assert.Equal("no-store", answer!.Headers["cache-control"]);
        Assert.Equal("no-referrer", answer.Headers["referrer-policy"]);
        await Expect(stranger.Locator(".outcome")).ToContainTextAsync("Signed off by Mei Tanaka");
        await Expect(stranger.Locator("body")).ToContainTextAsync("s3:DeleteObject");
        await Expect(stranger.Locator("[aria-labelledby=proof]")).ToContainTextAsync("not granted IAM operations");
        Assert.Equal(0, await stranger.Locator("script").CountAsync());

        // The link opens this page and nothing else.
        await stranger.GotoAsync("/");
        await Expect(stranger.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    private static async Task RevokeAsync(IPage reviewer, IPage stranger, string path)
    {
        await reviewer.GotoAsync("/reviews/1");
        await Expect(reviewer.Locator("#share")).ToContainTextAsync("2 views");
        await reviewer.ClickAsync("#share >> text=Revoke");
        var answer = await stranger.GotoAsync(path);
        Assert.Equal(404, answer!.Status);
        await Expect(stranger.Locator("h1")).ToHaveTextAsync("This link does not lead anywhere");
    }
}
