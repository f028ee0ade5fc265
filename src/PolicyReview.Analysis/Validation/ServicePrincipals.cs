using System.Buffers;
using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Names of AWS services as principals, such as <c>lambda.amazonaws.com</c>
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services).
/// </summary>
internal static class ServicePrincipals
{
    // amazon.com: Alexa's (alexa-appkit.amazon.com); then the suffixes of the other partitions, of the AWS SDK's list.
    private static readonly string[] Suffixes = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".amazonaws.eu", ".c2s.ic.gov", ".sc2s.sgov.gov", ".cloud.adc-e.uk", ".csp.hci.ic.gov"];

    // Services that call other accounts' resources on a customer's behalf, and whose pages ask for aws:SourceArn or aws:SourceAccount in the policy of
    // the bucket, topic, key or function they reach (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html).
    private static readonly FrozenSet<string> Deputies = new[]
    {
        "cloudfront.amazonaws.com", // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
        "cloudtrail.amazonaws.com", // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
        "config.amazonaws.com", // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
        "delivery.logs.amazonaws.com", // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
        "events.amazonaws.com", // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
        "logging.s3.amazonaws.com", // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
        "s3.amazonaws.com", // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
        "ses.amazonaws.com", // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html
        "sns.amazonaws.com", // https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> OfNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>True for services that reach a customer's resources for any account that asks them to.</summary>
    public static bool IsDeputy(string principal) => Deputies.Contains(principal);

    /// <summary>True if <paramref name="name"/> looks like a service: lower case, one of the suffixes; with one label before it if <paramref name="single"/>.</summary>
    public static bool HasForm(string name, bool single)
    {
        foreach (var suffix in Suffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                var label = name.AsSpan(0, name.Length - suffix.Length);
                return label.IndexOfAnyExcept(OfNames) < 0 && label[0] is not ('.' or '-') && (!single || !label.Contains('.'));
            }
        }

        return false;
    }

    /// <summary>The principals of <paramref name="statement"/> if all of them are services; else none.</summary>
    public static IReadOnlyList<PrincipalValue> OnlyIn(Statement statement)
    {
        var principals = statement.Principals?.Values ?? [];
        for (var i = 0; i < principals.Count; i++)
        {
            if (principals[i].Kind != "Service")
            {
                return [];
            }
        }

        return principals;
    }
}
