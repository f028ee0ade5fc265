using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Reports;

/// <summary>Access Analyzer's policy types, and the document kinds they are.</summary>
public static class AccessAnalyzerPolicyType
{
    /// <summary>The CloudFormation type of a role's trust policy.</summary>
    public const string TrustPolicyType = "AWS::IAM::AssumeRolePolicyDocument";

    /// <summary>All four.</summary>
    public static IReadOnlyList<string> Names { get; } = ["IDENTITY_POLICY", "RESOURCE_POLICY", "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"];

    /// <summary>The type Access Analyzer would be told for a document of that kind.</summary>
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.TrustPolicy or DocumentKind.ResourcePolicy => "RESOURCE_POLICY",
        DocumentKind.ServiceControlPolicy => "SERVICE_CONTROL_POLICY",
        DocumentKind.ResourceControlPolicy => "RESOURCE_CONTROL_POLICY",
        _ => "IDENTITY_POLICY",
    };

    /// <summary>The kind of document; null for a type that is not known.</summary>
    public static DocumentKind? KindOf(string policyType, string? resourceType) => policyType switch
    {
        "IDENTITY_POLICY" => DocumentKind.PermissionsPolicy,
        "RESOURCE_POLICY" when resourceType == TrustPolicyType => DocumentKind.TrustPolicy,
        "RESOURCE_POLICY" => DocumentKind.ResourcePolicy,
        "SERVICE_CONTROL_POLICY" => DocumentKind.ServiceControlPolicy,
        "RESOURCE_CONTROL_POLICY" => DocumentKind.ResourceControlPolicy,
        _ => null,
    };
}
