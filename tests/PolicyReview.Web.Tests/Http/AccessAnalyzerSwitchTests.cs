using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Accounts;

namespace PolicyReview.Web.Tests.Http;

public sealed class AccessAnalyzerSwitchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SetUp_OffersToSwitchAccessAnalyzerOn_AndKeepsTheAnswer(bool chosen)
    {
        await using var server = await WebServer.StartAsync();
        using var client = server.NewClient();
        var path = $"/set-up/{await server.Services.GetRequiredService<SetUpLink>().OpenAsync(Stop)}";
        Assert.Contains("Ask AWS IAM Access Analyzer", await client.GetStringAsync(path, Stop), StringComparison.Ordinal);

        var fields = new Dictionary<string, string> { ["_handler"] = "set-up", ["name"] = "Ada", ["email"] = "ada@example.com", ["password"] = WebServer.Password };
        if (chosen)
        {
            fields["access-analyzer"] = "true";
        }

        using var answer = await WebServer.PostAsync(client, path, path, fields);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(chosen, (await Settings(server).ReadAsync(Stop)).AsksAccessAnalyzer);
    }

    [Fact]
    public async Task Admin_SwitchesItOnAndOffAgain()
    {
        await using var server = await WebServer.StartAsync();
        using var admin = await server.SignedInAsync("ada@example.com", PersonRoles.Administrator);

        using var on = await WebServer.PostAsync(admin, "/admin", "/admin", new() { ["_handler"] = "command", ["do"] = "access-analyzer", ["access-analyzer"] = "true" });
        Assert.Contains("on, with the default credential chain", await on.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.True((await Settings(server).ReadAsync(Stop)).AsksAccessAnalyzer);

        using var off = await WebServer.PostAsync(admin, "/admin", "/admin", new() { ["_handler"] = "command", ["do"] = "access-analyzer" });
        Assert.False((await Settings(server).ReadAsync(Stop)).AsksAccessAnalyzer);
    }

    [Fact]
    public async Task Admin_ChangingTheRequiredChecks_LeavesTheSwitchAlone()
    {
        await using var server = await WebServer.StartAsync();
        using var admin = await server.SignedInAsync("ada@example.com", PersonRoles.Administrator);
        await Settings(server).ChangeAsync(await Settings(server).ReadAsync(Stop) with { AsksAccessAnalyzer = true }, Stop);

        using var saved = await WebServer.PostAsync(admin, "/admin", "/admin", new() { ["_handler"] = "command", ["do"] = "checks", ["required"] = "Assistant" });

        var settings = await Settings(server).ReadAsync(Stop);
        Assert.True(settings.AsksAccessAnalyzer);
        Assert.Equal([CheckKind.Local, CheckKind.Assistant], settings.RequiredChecks.Order());
    }

    private static IReviewSettings Settings(WebServer server) => server.Services.GetRequiredService<IReviewSettings>();
}
