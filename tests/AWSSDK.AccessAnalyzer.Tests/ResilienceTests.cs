using System.Diagnostics;
using Amazon.AccessAnalyzer.Model;
using AWSSDK.AccessAnalyzer.Tests.Loopback;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class ResilienceTests
{
    private static readonly Answer Throttled = new(429, """{"message":"Rate exceeded"}""")
    {
        Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = "ThrottlingException", ["Retry-After"] = "1" },
    };

    private static ValidatePolicyRequest Request => new() { PolicyDocument = "{}", PolicyType = "IDENTITY_POLICY" };

    [Fact]
    public async Task ValidatePolicyAsync_ThrottledForever_ThrowsAfterThreeAttempts()
    {
        await using var server = await AnalyzerServer.StartAsync(Throttled);
        using var client = server.Client();

        var error = await Assert.ThrowsAsync<ThrottlingException>(() => client.ValidatePolicyAsync(Request));

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal("Rate exceeded", error.Message);
        Assert.Equal(1, error.RetryAfterSeconds);
    }

    [Fact]
    public async Task ValidatePolicyAsync_PassingFailure_SendsTheSameRequestAgain()
    {
        await using var server = await AnalyzerServer.StartAsync(new Answer(503, "busy"), Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client();

        var page = await client.ValidatePolicyAsync(Request);

        Assert.Empty(page.Findings!);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    [Fact]
    public async Task ValidatePolicyAsync_Refused_IsNotRepeated()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Error(403, "AccessDeniedException", """{"message":"No."}"""));
        using var client = server.Client();

        await Assert.ThrowsAsync<AccessDeniedException>(() => client.ValidatePolicyAsync(Request));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task ValidatePolicyAsync_Silence_EndsAtTheTimeout()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Silence);
        using var client = server.Client(config =>
        {
            config.Timeout = TimeSpan.FromMilliseconds(400);
            config.MaxErrorRetry = 0;
        });
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<TimeoutException>(() => client.ValidatePolicyAsync(Request));

        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task ValidatePolicyAsync_CancelledWhileWaiting_EndsAtOnce()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Silence);
        using var client = server.Client(config => config.Timeout = TimeSpan.FromSeconds(60));
        using var cancellation = new CancellationTokenSource();

        var call = client.ValidatePolicyAsync(Request, cancellation.Token);
        await server.Arrived;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(8)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task ValidatePolicyAsync_CancelledBefore_SendsNothing()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ValidatePolicyAsync(Request, new CancellationToken(canceled: true)));

        Assert.Empty(server.Requests);
    }
}
