using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>What a rule is given.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">What it is used as.</param>
/// <param name="ResourceType">For a resource policy its CloudFormation type, such as <c>AWS::S3::Bucket</c>; else null.</param>
/// <param name="Catalogue">The service reference.</param>
/// <param name="Facts">What the author said about it.</param>
public sealed record PolicyContext(PolicyDocument Document, DocumentKind Kind, string? ResourceType, ServiceCatalogue Catalogue, SubmissionFacts Facts)
{
    /// <summary>True for policies attached to a user, group or role, boundaries included.</summary>
    public bool IsIdentityBased => Kind is DocumentKind.PermissionsPolicy or DocumentKind.PermissionsBoundary;

    /// <summary>True for policies that only limit: boundaries, SCPs, RCPs. Wide patterns are their purpose.</summary>
    public bool IsGuardrail => Kind is DocumentKind.PermissionsBoundary or DocumentKind.ServiceControlPolicy or DocumentKind.ResourceControlPolicy;

    /// <summary>True for trust and resource policies.</summary>
    public bool IsResourceBased => Kind is DocumentKind.TrustPolicy or DocumentKind.ResourcePolicy;
}
