using PolicyReview.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace PolicyReview.EndToEnd;

public sealed class DraftTests
{
    [Fact]
    public async Task Draft_BrowserClosedAndServerKilled_IsStillThere()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await TestBrowser.StartAsync();
        string path;
        await using (var first = await RunningServer.StartAsync(folder.Path))
        {
            var author = await browser.NewPersonAsync(first.Address);
            await People.SetUpAsync(author, await first.SetUpLink);
            await author.GotoAsync("/submit");
            await author.ClickAsync("#template-github-actions-deploy button");
            await Expect(author.Locator("#title")).ToHaveValueAsync("GitHub Actions deploy");
            var kept = author.WaitForResponseAsync(response => response.Url.EndsWith("/keep", StringComparison.Ordinal));
            await author.FillAsync("#title", "Deploy of the orders API");
            Assert.Equal(200, (await kept).Status);
            path = new Uri(author.Url).AbsolutePath;
            await author.Context.CloseAsync();
            await first.KillAsync();
        }

        await using var second = await RunningServer.StartAsync(folder.Path);
        var again = await browser.NewPersonAsync(second.Address);
        await again.GotoAsync(path);
        await again.FillAsync("#email", "ada@example.com");
        await again.FillAsync("#password", People.Password);
        await again.ClickAsync("button:has-text('Sign in')");

        await Expect(again.Locator("#title")).ToHaveValueAsync("Deploy of the orders API");
        await Expect(again.Locator("[name='documents[1].text']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("AssumeRoleWithWebIdentity"));
    }

    [Fact]
    public async Task Checks_ServerKilledRightAfterSubmitting_AreDoneAfterTheNextStart()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await TestBrowser.StartAsync();
        await using (var first = await RunningServer.StartAsync(folder.Path))
        {
            var author = await browser.NewPersonAsync(first.Address);
            await People.SetUpAsync(author, await first.SetUpLink);
            await author.GotoAsync("/submit");
            await author.ClickAsync("#template-thumbnail-lambda button");
            await Expect(author.Locator("#title")).ToHaveValueAsync("Thumbnail Lambda");
            var submitted = author.WaitForRequestAsync(request => request.Url.EndsWith("/reviews/1", StringComparison.Ordinal));
            await author.ClickAsync("text=Submit revision 1");
            await submitted;
            await first.KillAsync();
        }

        await using var second = await RunningServer.StartAsync(folder.Path);
        var again = await browser.NewPersonAsync(second.Address);
        await again.GotoAsync("/sign-in?returnUrl=/reviews/1");
        await again.FillAsync("#email", "ada@example.com");
        await again.FillAsync("#password", People.Password);
        await again.ClickAsync("button:has-text('Sign in')");

        await Expect(again.Locator("[data-check=Local]")).ToContainTextAsync("done, 1 finding");
    }
}
