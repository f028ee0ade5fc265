using System.Net;
using PolicyReview.Reviews.People;
using PolicyReview.Web.Tests.Http;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>One PolicyReview whose Access Analyzer check asks another PolicyReview: what both find is one.</summary>
public sealed class RoundTripTests(ServingServer serving) : IClassFixture<ServingServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_AccessAnalyzerPointedAtTheServedApi_ReportsEachDefectOnceAndNoDifference()
    {
        await using var server = await WebServer.StartAsync("--PolicyReview:AccessAnalyzer:Mode=Endpoint", $"--PolicyReview:AccessAnalyzer:Endpoint={serving.Endpoint}");
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        using var started = await WebServer.PostAsync(client, "/submit", "/submit/new", new() { ["template"] = "thumbnail-lambda" });
        var draft = started.Headers.Location!.ToString();
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "submission", ["do"] = "submit", ["title"] = "Round trip", ["duration"] = "standing",
            ["table"] = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| T | role | read | delete |\n",
            ["documents[0].kind"] = "PermissionsPolicy", ["documents[0].resourceType"] = "", ["documents[0].text"] = Policies.WithUnknownActions(60),
        };
        using var submitted = await WebServer.PostAsync(client, draft, draft, fields);
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);

        var page = await ReadWhenCheckedAsync(client);

        Assert.Equal(60, page.Split("Reported by PolicyReview and Access Analyzer.").Length - 1);
        Assert.DoesNotContain("Reported by only", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"differences\"", page, StringComparison.Ordinal);
        using var export = await client.GetAsync("/reviews/1/differences", Stop);
        Assert.Equal(HttpStatusCode.NotFound, export.StatusCode);
    }

    private static async Task<string> ReadWhenCheckedAsync(HttpClient client)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var page = await client.GetStringAsync("/reviews/1", Stop);
            if (!page.Contains("Checks are under way", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(200, Stop);
        }

        throw new TimeoutException("The checks did not end.");
    }
}
