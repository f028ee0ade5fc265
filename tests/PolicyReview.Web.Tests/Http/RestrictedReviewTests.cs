using System.Net;
using PolicyReview.Reviews;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Pages.Submit;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyReview.Web.Tests.Http;

/// <summary>To whoever may not read a review there is no such review, whichever way they ask.</summary>
public sealed class RestrictedReviewTests
{
    private const string Title = "Secret payments role";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outsider_ByEveryWay_FindsNothing()
    {
        await using var server = await WithRestrictedReviewAsync();
        using var outsider = await server.SignedInAsync("eve@example.com", PersonRoles.Author | PersonRoles.Reviewer | PersonRoles.Administrator);

        foreach (var path in (string[])
            [
                "/reviews/1", "/reviews/1/diff?from=1&to=1", "/reviews/1/ask", "/reviews/1/draft", "/reviews/1/tests", "/reviews/1/code", "/reviews/1/drift", "/reviews/1/bindings.json",
                "/reviews/1/test-plan.json", "/reviews/1/simulate.sh", "/reviews/1/code/file?to=terraform", "/reviews/1/differences",
                "/reviews/1/compare", "/reviews/1/compare?policy=1/1&with=ReadOnlyAccess", "/reviews/1/compare.json?policy=1/1&with=ReadOnlyAccess",
            ])
        {
            using var answer = await outsider.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(Title, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        foreach (var path in (string[])["/", "/?q=secret", "/?view=mine"])
        {
            Assert.DoesNotContain(Title, await outsider.GetStringAsync(path, Stop), StringComparison.Ordinal);
        }

        foreach (var command in (string[])["comment", "share", "changes", "requeue"])
        {
            using var answer = await WebServer.PostAsync(outsider, "/account", "/reviews/1", new() { ["_handler"] = "command", ["do"] = command, ["text"] = "hello", ["comment"] = "no", ["days"] = "7", ["check"] = "Local" });
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var revised = await WebServer.PostAsync(outsider, "/account", "/reviews/1/revise", []);
        Assert.Equal(HttpStatusCode.NotFound, revised.StatusCode);
        var review = (await server.Services.GetRequiredService<IReviewStore>().FindAsync(1, Stop))!;
        Assert.Empty(review.Comments);
        Assert.Empty(review.ShareLinks);
        Assert.Equal(ReviewState.InReview, review.State);
    }

    [Theory]
    [InlineData("ken@example.com")]
    [InlineData("mei@example.com")]
    [InlineData("olga@example.com")]
    public async Task Author_AskedReviewerAndAuditor_ReadIt(string email)
    {
        await using var server = await WithRestrictedReviewAsync();
        await server.AddPersonAsync("olga@example.com", PersonRoles.Auditor);
        using var client = await server.SignInAsync(email);

        Assert.Contains(Title, await client.GetStringAsync("/reviews/1", Stop), StringComparison.Ordinal);
        Assert.Contains(Title, await client.GetStringAsync("/?q=secret", Stop), StringComparison.Ordinal);
    }

    private static async Task<WebServer> WithRestrictedReviewAsync()
    {
        var server = await WebServer.StartAsync();
        var author = (await server.AddPersonAsync("ken@example.com", PersonRoles.Author)).ToPerson();
        var reviewer = (await server.AddPersonAsync("mei@example.com", PersonRoles.Reviewer)).ToPerson();
        var form = SubmissionForm.From(PolicyReview.Analysis.UseCases.WorkedExample.All[0]) with { Title = Title, IsRestricted = true, Reviewers = [reviewer.Id] };
        await server.Services.GetRequiredService<IReviewStore>().AddAsync(number => Review.Open(number, form.ToSubmission().Value, author, TimeProvider.System.GetUtcNow()), Stop);
        return server;
    }
}
