using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// What a policy attached to one kind of resource can be about
/// (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html, validatePolicyResourceType).
/// </summary>
/// <param name="Name">What people call the resource.</param>
/// <param name="Prefix">The service whose actions the policy takes.</param>
/// <param name="Types">Resource types, as the service reference names them, that an action has to work on.</param>
/// <param name="Fits">True for ARNs, wildcards included, that can name such a resource.</param>
internal sealed record AttachedResource(string Name, string Prefix, IReadOnlyList<string> Types, Func<ArnPattern, bool> Fits)
{
    private static readonly FrozenDictionary<string, AttachedResource> Known = new Dictionary<string, AttachedResource>
    {
        ["AWS::S3::Bucket"] = new("an S3 bucket", "s3", ["bucket", "object"], arn => IsS3(arn) && MayBe(arn.Region, "") && MayBe(arn.Account, "")),
        ["AWS::S3::AccessPoint"] = new("an S3 access point", "s3", ["accesspoint", "accesspointobject", "bucket", "object"], arn => IsS3(arn) && arn.Region.Length > 0 && IsAccessPoint(arn)),
        ["AWS::S3::MultiRegionAccessPoint"] = new("an S3 multi-Region access point", "s3", ["multiregionaccesspoint", "accesspoint", "accesspointobject", "bucket", "object"], arn => IsS3(arn) && MayBe(arn.Region, "") && IsAccessPoint(arn)),
        ["AWS::S3ObjectLambda::AccessPoint"] = new("an S3 Object Lambda access point", "s3-object-lambda", ["objectlambdaaccesspoint"], arn => WildcardPattern.Matches(arn.Service, "s3-object-lambda") && IsAccessPoint(arn)),
        ["AWS::DynamoDB::Table"] = new("a DynamoDB table", "dynamodb", ["table", "index", "backup", "export", "import"], arn => WildcardPattern.Matches(arn.Service, "dynamodb") && BeginsLike(arn.Resource, "table/")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What <paramref name="resourceType"/>, a CloudFormation type, stands for; null for types without a check.</summary>
    public static AttachedResource? Of(string? resourceType) => resourceType is null ? null : Known.GetValueOrDefault(resourceType);

    private static bool IsS3(ArnPattern arn) => WildcardPattern.Matches(arn.Service, "s3");

    private static bool IsAccessPoint(ArnPattern arn) => arn.Account.Length > 0 && BeginsLike(arn.Resource, "accesspoint/");

    private static bool MayBe(string field, string text) => WildcardPattern.Matches(PolicyVariables.ToWildcards(field), text);

    // What follows the beginning is anybody's choice, so only the part before the first wildcard or variable is held against it.
    private static bool BeginsLike(string resource, string beginning)
    {
        var open = resource.AsSpan().IndexOfAny('*', '?', '$');
        var literal = open < 0 ? resource : resource.AsSpan(0, open);
        var shared = Math.Min(literal.Length, beginning.Length);
        return literal[..shared].SequenceEqual(beginning.AsSpan(0, shared)) && (open >= 0 || literal.Length > beginning.Length);
    }
}
