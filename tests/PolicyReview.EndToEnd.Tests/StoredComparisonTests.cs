using PolicyReview.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace PolicyReview.EndToEnd;

/// <summary>From a review's document to how it stands to another review's, chosen while typing.</summary>
public sealed class StoredComparisonTests
{
    [Fact]
    public async Task Document_ComparedWithAReviewChosenWhileTyping_ShowsWhatEachAllowsAlone()
    {
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(null, "--demo");
        var page = await browser.NewPersonAsync(server.Address);
        await page.GotoAsync("/reviews/1");
        await page.ClickAsync("#documents a:has-text('with a stored policy')");
        await Expect(page.Locator("#with")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("admin upl");
        await Expect(page.Locator("#policies-found option")).ToHaveCountAsync(2);
        var offered = await page.Locator("#policies-found option").First.GetAttributeAsync("value");
        await page.FillAsync("#with", offered!);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Compared with 2 Admin upload helper, revision 1, permissions policy");
        await Expect(page.Locator("#answer")).ToContainTextAsync("allows some things that the permissions policy of review 2, revision 1 does not");
        await Expect(page.Locator("#answer")).ToContainTextAsync("For example");
        Assert.EndsWith("/reviews/1/compare?policy=1/1&with=2/1/1", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator("#with")).ToHaveValueAsync(offered!);
        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }
}
