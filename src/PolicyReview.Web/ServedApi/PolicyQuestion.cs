using PolicyReview.Analysis.Policies;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// What ValidatePolicy is asked (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html).
/// </summary>
/// <param name="Text">The policy, exactly as sent.</param>
/// <param name="Kind">What it is used as.</param>
/// <param name="ResourceType">For a resource policy the CloudFormation type that was named; else null.</param>
internal sealed record PolicyQuestion(string Text, DocumentKind Kind, string? ResourceType)
{
    /// <summary>The longest policy AWS reads, in characters, white space included.</summary>
    public const int MostCharacters = 32_768;

    private const string TrustPolicy = "AWS::IAM::AssumeRolePolicyDocument";

    private static readonly Dictionary<string, DocumentKind> Types = new(StringComparer.Ordinal)
    {
        ["IDENTITY_POLICY"] = DocumentKind.PermissionsPolicy,
        ["RESOURCE_POLICY"] = DocumentKind.ResourcePolicy,
        ["SERVICE_CONTROL_POLICY"] = DocumentKind.ServiceControlPolicy,
        ["RESOURCE_CONTROL_POLICY"] = DocumentKind.ResourceControlPolicy,
    };

    private static readonly string[] ResourceTypes =
        ["AWS::S3::Bucket", "AWS::S3::AccessPoint", "AWS::S3::MultiRegionAccessPoint", "AWS::S3ObjectLambda::AccessPoint", TrustPolicy, "AWS::DynamoDB::Table"];

    // Taken as AWS takes them; the findings are in English whatever is asked for.
    private static readonly string[] Locales = ["DE", "EN", "ES", "FR", "IT", "JA", "KO", "PT_BR", "ZH_CN", "ZH_TW"];

    /// <summary>Reads the question.</summary>
    /// <exception cref="AwsErrorException">AWS would refuse it.</exception>
    public static PolicyQuestion From(RequestMembers members)
    {
        var text = members.Required("policyDocument");
        var kind = Types[members.OneOf("policyType", Types.Keys) ?? members.Required("policyType")];
        var resourceType = members.OneOf("validatePolicyResourceType", ResourceTypes);
        members.OneOf("locale", Locales);
        if (resourceType is not null && kind != DocumentKind.ResourcePolicy)
        {
            throw new AwsErrorException(AwsError.FieldInvalid("validatePolicyResourceType", "InvalidInput: `validatePolicyResourceType` belongs to `RESOURCE_POLICY` only. Leave it out, or change `policyType`."));
        }

        if (text.Length > MostCharacters)
        {
            throw new AwsErrorException(AwsError.FieldInvalid("policyDocument", $"InvalidPolicy: the policy has {text.Length} characters, white space included. The most that is read is {MostCharacters}."));
        }

        return resourceType == TrustPolicy ? new PolicyQuestion(text, DocumentKind.TrustPolicy, null) : new PolicyQuestion(text, kind, resourceType);
    }
}
