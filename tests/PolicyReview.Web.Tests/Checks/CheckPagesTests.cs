using System.Net;
using AngleSharp.Html.Parser;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.People;
using PolicyReview.Web.Pages.Checks;
using PolicyReview.Web.Tests.Http;

namespace PolicyReview.Web.Tests.Checks;

public sealed class CheckPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Index_Unfiltered_LinksToAPageForEveryCheck()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ada@example.com", PersonRoles.Author);
        var index = new HtmlParser().ParseDocument(await client.GetStringAsync("/checks", Stop));

        var links = index.QuerySelectorAll(".checks-index a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(CheckCatalogue.All.Select(check => $"/checks/{check.Code}"), links);
        foreach (var check in CheckCatalogue.All)
        {
            using var answer = await client.GetAsync($"/checks/{check.Code}", Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Equal(check.Title.Replace("`", "", StringComparison.Ordinal), string.Join(' ', page.QuerySelector("h1")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == check.LearnMore.ToString());
        }
    }

    [Fact]
    public async Task Index_Filtered_KeepsTheFilterInTheForm()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ada@example.com", PersonRoles.Author);

        var index = new HtmlParser().ParseDocument(await client.GetStringAsync("/checks?q=PASS_ROLE&type=SecurityWarning", Stop));

        Assert.Equal("PASS_ROLE", index.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("SecurityWarning", index.QuerySelector("#type option[selected]")!.GetAttribute("value"));
        Assert.All(index.QuerySelectorAll(".checks-index code"), code => Assert.StartsWith("PASS_ROLE", code.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(index.QuerySelectorAll(".checks-index code"));
    }

    [Fact]
    public async Task Page_OfACodeThatCannotBeDecidedHere_SaysWhy()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ada@example.com", PersonRoles.Author);
        var index = new HtmlParser().ParseDocument(await client.GetStringAsync("/checks", Stop));
        Assert.Equal(UndecidedChecks.All.Select(check => check.Code), index.QuerySelectorAll(".undecided a").Select(link => link.TextContent));

        foreach (var check in UndecidedChecks.All)
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync($"/checks/{check.Code}", Stop));
            Assert.Contains(check.Reason.Replace("`", "", StringComparison.Ordinal), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_OfNoCheck_IsNotFoundInItsOwnWords()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ada@example.com", PersonRoles.Author);

        using var answer = await client.GetAsync("/checks/NO_SUCH_CODE", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no check", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
