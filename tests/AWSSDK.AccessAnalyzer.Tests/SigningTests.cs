using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using AWSSDK.AccessAnalyzer.Tests.Loopback;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class SigningTests
{
    private static ValidatePolicyRequest Request => new()
    {
        MaxResults = 10,
        NextToken = "a/b",
        PolicyDocument = """{"Statement":[]}""",
        PolicyType = "IDENTITY_POLICY",
    };

    [Fact]
    public async Task ValidatePolicyAsync_BasicCredentials_SignsForTheServiceInItsRegion()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client();

        await client.ValidatePolicyAsync(Request);

        var sent = server.OnlyRequest;
        var signature = SigV4.Of(sent);
        Assert.Equal(AnalyzerServer.AccessKey, signature.AccessKey);
        Assert.Equal($"{sent.Headers["X-Amz-Date"][..8]}/us-east-1/access-analyzer/aws4_request", signature.Scope);
        Assert.Subset(signature.SignedHeaders.ToHashSet(), new HashSet<string> { "content-type", "host", "x-amz-content-sha256", "x-amz-date" });
        Assert.Equal(signature.Expected(sent, AnalyzerServer.SecretKey), signature.Signature);
    }

    [Fact]
    public async Task ValidatePolicyAsync_SessionCredentials_SignsTheToken()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client(credentials: new SessionAWSCredentials("ASIAEXAMPLE", "other-secret", "session-token"));

        await client.ValidatePolicyAsync(Request);

        var sent = server.OnlyRequest;
        var signature = SigV4.Of(sent);
        Assert.Equal("session-token", sent.Headers["X-Amz-Security-Token"]);
        Assert.Contains("x-amz-security-token", signature.SignedHeaders);
        Assert.Equal(signature.Expected(sent, "other-secret"), signature.Signature);
    }

    [Fact]
    public async Task ValidatePolicyAsync_OtherAuthenticationRegion_SignsForThatRegion()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client(config => config.AuthenticationRegion = "eu-central-1");

        await client.ValidatePolicyAsync(Request);

        Assert.EndsWith("/eu-central-1/access-analyzer/aws4_request", SigV4.Of(server.OnlyRequest).Scope);
    }
}
