using Microsoft.Playwright;
using PolicyReview.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace PolicyReview.EndToEnd;

/// <summary>From a policy with excess to one without, adopted with a click, and tests that keep it so.</summary>
public sealed class ProposalTests
{
    [Fact]
    public async Task ThumbnailLambda_ReducedAndAdopted_IsProvenAndKeptByTests()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(folder.Path);
        var admin = await browser.NewPersonAsync(server.Address);
        var author = await browser.NewPersonAsync(server.Address);
        await People.SetUpAsync(admin, await server.SetUpLink);
        await People.JoinAsync(admin, author, "Kenji Abe", "kenji@example.com", "Author");
        await SubmitAsync(author);

        await ConfirmAllAsync(author);
        await AdoptReducedAsync(author);
        await KeepTestsAsync(author);

        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }

    private static async Task SubmitAsync(IPage author)
    {
        await author.GotoAsync("/submit");
        await author.ClickAsync("#template-thumbnail-lambda button");
        var text = await author.InputValueAsync("[name='documents[0].text']");
        await Editor.SetTextAsync(author, text.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\"]", StringComparison.Ordinal));
        await Expect(author.Locator("#kept")).ToContainTextAsync("Draft kept");
        await author.ClickAsync("text=Submit revision 1");
        await ReviewChecks.SettledAsync(author);
    }

    private static async Task ConfirmAllAsync(IPage author)
    {
        await author.FillAsync("#text", "Half a thought");
        await author.ClickAsync("text=Confirm all 8");
        await Expect(author.Locator("#text")).ToHaveValueAsync("Half a thought");
        await Expect(author.Locator("#table")).ToBeFocusedAsync();

        // One phrase is proven only if the workload sends a header: nobody confirms that by the way.
        await ReviewChecks.SettledAsync(author);
        var write = author.Locator("tr.binding-row", new() { HasText = "the workload always sends" });
        await write.Locator("text=Confirm what it sends").ClickAsync();
        await Expect(author.Locator(".errors")).ToContainTextAsync("Nothing is ticked");
        await ReviewChecks.SettledAsync(author);
        await write.Locator("[name=declared]").CheckAsync();
        await write.Locator("text=Confirm what it sends").ClickAsync();
        await Expect(author.Locator(".proof .confirm")).ToHaveCountAsync(0);
        await ReviewChecks.SettledAsync(author);
        await Expect(author.Locator("#text")).ToHaveValueAsync("Half a thought");
        await author.ClickAsync("#discussion button");
        await Expect(author.Locator("#discussion")).ToContainTextAsync("Half a thought");
        await Expect(author.Locator("#text")).ToHaveValueAsync("");
        await ReviewChecks.SettledAsync(author);
    }

    private static async Task AdoptReducedAsync(IPage author)
    {
        await author.ClickAsync("#excess a:has-text('Take it out')");
        await Expect(author.Locator("h1")).ToHaveTextAsync("The submitted policy without what nobody asked for");
        await Expect(author.Locator(".proposal")).ToContainTextAsync("It passes its own proof");
        await Expect(author.Locator(".change").First).ToContainTextAsync("s3:DeleteObject");
        await author.ClickAsync("text=Adopt as revision 2");
        await ReviewChecks.SettledAsync(author);
        await Expect(author.Locator("#verdict")).ToContainTextAsync("It does what it must, and nothing else.");
        await Expect(author.Locator("[data-check=Local]")).ToContainTextAsync("done, 0 findings");
    }

    private static async Task KeepTestsAsync(IPage author)
    {
        await author.ClickAsync("text=Make them from the proof");
        await Expect(author.Locator("h1")).ToContainTextAsync("all come out as expected");
        await author.ClickAsync("text=Keep these tests");
        await Expect(author.Locator("h1")).ToContainTextAsync("tests come out as expected");
        await author.FillAsync("#plan", "{ no plan");
        await author.ClickAsync("text=Keep the changed tests");
        await Expect(author.Locator(".errors")).ToBeVisibleAsync();
        await Expect(author.Locator("#plan")).ToHaveValueAsync("{ no plan");
        await author.GotoAsync("/reviews/1");
        await Expect(author.Locator("#tests")).ToContainTextAsync("come out as expected on revision 2");
    }
}
