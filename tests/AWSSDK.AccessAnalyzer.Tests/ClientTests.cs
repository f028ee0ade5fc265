using Amazon;
using Amazon.AccessAnalyzer;
using Amazon.Runtime;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class ClientTests
{
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    [Fact]
    public void Constructors_RegionGiven_ConfigureIt()
    {
        using var withCredentials = new AmazonAccessAnalyzerClient(Credentials, RegionEndpoint.EUWest1);
        using var withKeys = new AmazonAccessAnalyzerClient("AKIDEXAMPLE", "secret", RegionEndpoint.EUWest1);
        using var withSession = new AmazonAccessAnalyzerClient("ASIAEXAMPLE", "secret", "token", RegionEndpoint.EUWest1);

        Assert.All(
            [withCredentials, withKeys, withSession],
            client => Assert.Equal("eu-west-1", client.Config.RegionEndpoint.SystemName));
    }

    [Fact]
    public void Config_Created_NamesTheService()
    {
        var config = new AmazonAccessAnalyzerConfig();

        Assert.Equal("AccessAnalyzer", AmazonAccessAnalyzerConfig.ServiceId);
        Assert.Equal("AccessAnalyzer", ((IClientConfig)config).ServiceId);
        Assert.Equal("access-analyzer", config.RegionEndpointServiceName);
        Assert.Equal("access-analyzer", config.AuthenticationServiceName);
        Assert.Equal("2019-11-01", config.ServiceVersion);
        Assert.Contains("AccessAnalyzer", config.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public void Interface_AskedForDefaults_MakesConfigAndClient()
    {
        using var client = DefaultClient<IAmazonAccessAnalyzer>(Credentials);

        Assert.IsType<AmazonAccessAnalyzerClient>(client);
        Assert.Equal("eu-north-1", client.Config.RegionEndpoint.SystemName);
    }

    [Fact]
    public void FindValue_ListedValue_GivesTheConstant()
    {
        PolicyType fromText = "SERVICE_CONTROL_POLICY";

        Assert.Same(PolicyType.SERVICE_CONTROL_POLICY, fromText);
        Assert.Same(Locale.PT_BR, Locale.FindValue("PT_BR"));
        Assert.Equal("AWS::S3ObjectLambda::AccessPoint", ValidatePolicyResourceType.AWSS3ObjectLambdaAccessPoint.Value);
        Assert.Null(PolicyType.FindValue(null));
    }

    // The way AddAWSService<T> of AWSSDK.Extensions.NETCore.Setup makes clients.
    private static IAmazonAccessAnalyzer DefaultClient<T>(AWSCredentials credentials)
        where T : IAmazonService
    {
        var config = T.CreateDefaultClientConfig();
        config.RegionEndpoint = RegionEndpoint.EUNorth1;
        return (IAmazonAccessAnalyzer)T.CreateDefaultServiceClient(credentials, config);
    }
}
