using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.AccessAnalyzer.Internal;

/// <summary>
/// The service's endpoint rules (endpoint rule set of API version 2019-11-01):
/// `https://access-analyzer[-fips].{region}.{suffix of the partition, or its dual-stack suffix}`.
/// </summary>
public class AmazonAccessAnalyzerEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var fips = Flag(parameters, "UseFIPS");
        var dualStack = Flag(parameters, "UseDualStack");
        if (parameters["Endpoint"] is string { Length: > 0 } url)
        {
            return Custom(url, fips, dualStack);
        }

        if (parameters["Region"] is not string { Length: > 0 } region || Fn.Partition(region) is not { } partition)
        {
            throw new AmazonClientException("No region is configured for Access Analyzer. Set RegionEndpoint, AWS_REGION or the profile's region.");
        }

        CheckSupport(partition, fips, dualStack);
        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return At($"https://{Host(partition, fips, dualStack)}.{region}.{suffix}");
    }

    private static bool Flag(EndpointParameters parameters, string name) =>
        parameters[name] as bool? ?? throw new AmazonClientException($"The endpoint parameter {name} is not set. Set it to true or false.");

    private static Endpoint Custom(string url, bool fips, bool dualStack)
    {
        if (fips || dualStack)
        {
            var option = fips ? "FIPS" : "Dual-stack";
            throw new AmazonClientException($"{option} endpoints and a custom endpoint exclude each other. Unset one of them.");
        }

        return At(url);
    }

    private static void CheckSupport(Partition partition, bool fips, bool dualStack)
    {
        if (fips && !partition.supportsFIPS)
        {
            throw new AmazonClientException($"The partition {partition.name} has no FIPS endpoints. Unset UseFIPSEndpoint.");
        }

        if (dualStack && !partition.supportsDualStack)
        {
            throw new AmazonClientException($"The partition {partition.name} has no dual-stack endpoints. Unset UseDualstackEndpoint.");
        }
    }

    // In GovCloud the ordinary IPv4 host is the FIPS host.
    private static string Host(Partition partition, bool fips, bool dualStack) =>
        fips && (dualStack || partition.name != "aws-us-gov") ? "access-analyzer-fips" : "access-analyzer";

    // Empty attributes and headers: the rules set none.
    private static Endpoint At(string url) => new(url, "", "");
}
