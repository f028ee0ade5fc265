using Amazon.AccessAnalyzer.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.AccessAnalyzer.Internal;

/// <summary>Puts the endpoint on a request, from the client's configuration.</summary>
internal sealed class AmazonAccessAnalyzerEndpointResolver : BaseEndpointResolver
{
    internal static AccessAnalyzerEndpointParameters Parameters(IClientConfig config, RegionEndpoint? alternateEndpoint) => new()
    {
        Region = (alternateEndpoint ?? config.RegionEndpoint)?.SystemName ?? RegionOfServiceUrl(config),
        UseDualStack = config.UseDualstackEndpoint,
        UseFIPS = config.UseFIPSEndpoint,
        Endpoint = config.ServiceURL,
    };

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        Parameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);

    // Setting ServiceURL clears the region; a signature still needs one.
    private static string? RegionOfServiceUrl(IClientConfig config)
    {
        if (string.IsNullOrEmpty(config.ServiceURL))
        {
            return null;
        }

        return string.IsNullOrEmpty(config.AuthenticationRegion)
            ? AWSSDKUtils.DetermineRegion(config.ServiceURL)
            : config.AuthenticationRegion;
    }
}
