using Amazon;
using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Endpoints;
using Amazon.AccessAnalyzer.Internal;
using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class EndpointTests
{
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    [Theory]
    [InlineData("us-east-1", false, false, "https://access-analyzer.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", true, false, "https://access-analyzer-fips.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", false, true, "https://access-analyzer.us-east-1.api.aws")]
    [InlineData("us-east-1", true, true, "https://access-analyzer-fips.us-east-1.api.aws")]
    [InlineData("cn-north-1", false, false, "https://access-analyzer.cn-north-1.amazonaws.com.cn")]
    [InlineData("cn-north-1", false, true, "https://access-analyzer.cn-north-1.api.amazonwebservices.com.cn")]
    [InlineData("us-gov-west-1", false, false, "https://access-analyzer.us-gov-west-1.amazonaws.com")]
    [InlineData("us-gov-west-1", true, false, "https://access-analyzer.us-gov-west-1.amazonaws.com")]
    [InlineData("us-gov-west-1", true, true, "https://access-analyzer-fips.us-gov-west-1.api.aws")]
    [InlineData("eusc-de-east-1", false, false, "https://access-analyzer.eusc-de-east-1.amazonaws.eu")]
    public void DetermineServiceOperationEndpoint_Region_FollowsThePartition(string region, bool fips, bool dualStack, string expected)
    {
        using var client = new AmazonAccessAnalyzerClient(Credentials, new AmazonAccessAnalyzerConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        });

        Assert.Equal(expected, client.DetermineServiceOperationEndpoint(new ValidatePolicyRequest()).URL.TrimEnd('/'));
    }

    [Fact]
    public void DetermineServiceOperationEndpoint_ServiceUrl_ReplacesTheRules()
    {
        using var client = new AmazonAccessAnalyzerClient(Credentials, new AmazonAccessAnalyzerConfig { ServiceURL = "http://127.0.0.1:8080" });

        Assert.Equal("http://127.0.0.1:8080", client.DetermineServiceOperationEndpoint(new ValidatePolicyRequest()).URL.TrimEnd('/'));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void ResolveEndpoint_CustomEndpointWithAVariant_Refuses(bool fips, bool dualStack)
    {
        var parameters = new AccessAnalyzerEndpointParameters { Endpoint = "https://example.com", UseFIPS = fips, UseDualStack = dualStack };

        var error = Assert.Throws<AmazonClientException>(() => new AmazonAccessAnalyzerEndpointProvider().ResolveEndpoint(parameters));

        Assert.Contains("custom endpoint", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ResolveEndpoint_NoRegion_SaysWhatToSet()
    {
        var error = Assert.Throws<AmazonClientException>(
            () => new AmazonAccessAnalyzerEndpointProvider().ResolveEndpoint(new AccessAnalyzerEndpointParameters()));

        Assert.Contains("RegionEndpoint", error.Message, StringComparison.Ordinal);
    }
}
