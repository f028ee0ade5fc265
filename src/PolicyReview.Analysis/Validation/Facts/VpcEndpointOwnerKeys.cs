using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Facts;

/// <summary>
/// The keys that name the owner of the VPC endpoint a request came through, and the services that fill them in, as of 2026-11
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount and the two after it).
/// </summary>
internal static class VpcEndpointOwnerKeys
{
    private static readonly string[] Common =
    [
        "acm-pca", "applicationinsights", "apprunner", "athena", "cloudformation", "comprehendmedical", "compute-optimizer", "datasync", "discovery",
        "dynamodb", "ebs", "ecr", "ecs", "firehose", "gamelift", "healthlake", "iam", "iotfleetwise", "iotwireless", "kinesisanalytics", "kms",
        "lambda", "medical-imaging", "omics", "payment-cryptography", "polly", "rbin", "rekognition", "route53", "s3", "scheduler",
        "servicediscovery", "servicequotas", "shield", "ssm-contacts", "storagegateway", "textract", "transcribe", "transfer",
    ];

    private static readonly string[] OrganizationIdOnly =
    [
        "b2bi", "cassandra", "cognito-identity", "dms", "ds-data", "identitystore", "iottwinmaker", "network-firewall", "pricing", "ses",
        "sms-voice", "sqs", "workmail",
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Services = new Dictionary<string, FrozenSet<string>>
    {
        ["aws:VpceAccount"] = Set(Common),
        ["aws:VpceOrgPaths"] = Set(Common),
        ["aws:VpceOrgID"] = Set([.. Common, .. OrganizationIdOnly]),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The service prefixes that fill in <paramref name="key"/>; null if it is none of the three keys.</summary>
    public static FrozenSet<string>? ServicesFor(string key) => Services.GetValueOrDefault(key);

    /// <summary>True if <paramref name="action"/> is sure to take in actions of a service that is not among <paramref name="services"/>, or iam:PassRole.</summary>
    public static bool GoesBeyond(ActionPattern action, FrozenSet<string> services) => action.Service is "" or "*"
        ? action.Name == "*"
        : !WildcardPattern.HasWildcard(action.Service)
            && (!services.Contains(action.Service)
                || (action.Name.Equals("PassRole", StringComparison.OrdinalIgnoreCase) && action.Service.Equals("iam", StringComparison.OrdinalIgnoreCase)));

    private static FrozenSet<string> Set(string[] prefixes) => prefixes.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
