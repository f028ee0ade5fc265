using System.Collections.Frozen;

namespace PolicyReview.Analysis.Validation.Facts;

/// <summary>Where AWS's own documents and policies say more about a condition key than the service reference does. As of 2026-11.</summary>
internal static class ConditionKeyCorrections
{
    /// <summary>
    /// Global keys that are missing in the reference: <c>aws:SignInSessionArn</c> stands in the list of global keys
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html), <c>aws:PrincipalOrgMasterAccountId</c> in AWS's own policy
    /// (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSSSOServiceRolePolicy.html).
    /// </summary>
    public static readonly FrozenSet<string> FurtherGlobalKeys =
        new[] { "aws:PrincipalOrgMasterAccountId", "aws:SignInSessionArn" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Keys that the reference gives one value, and that AWS's own policies compare as lists
    /// (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCodeGuruReviewerFullAccess.html).
    /// </summary>
    public static readonly FrozenSet<string> Multivalued = new[] { "codestar-connections:ProviderAction" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
