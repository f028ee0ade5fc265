using Amazon.AccessAnalyzer.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.AccessAnalyzer;

/// <summary>Where and how to call Access Analyzer.</summary>
public class AmazonAccessAnalyzerConfig : ClientConfig
{
    private static readonly string ClientUserAgent = InternalSDKUtils.BuildUserAgentString(ServiceId, "0.1.0");

    public AmazonAccessAnalyzerConfig()
        : base(new DefaultConfigurationProvider(AmazonAccessAnalyzerDefaultConfiguration.GetAllConfigurations()))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = RegionEndpointServiceName;
        EndpointProvider = new AmazonAccessAnalyzerEndpointProvider();
    }

    /// <summary>Names the service in settings such as `AWS_ENDPOINT_URL_ACCESSANALYZER`.</summary>
    public static new string ServiceId => "AccessAnalyzer";

    /// <summary>The host name's prefix, and the service in a signature's scope.</summary>
    public sealed override string RegionEndpointServiceName => "access-analyzer";

    public override string ServiceVersion => "2019-11-01";

    public override string UserAgent => ClientUserAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(AmazonAccessAnalyzerEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
