using System.Collections.Frozen;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// What stands in a customer's account but only AWS can change. Reading it is an ordinary permission.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html"/>
/// <see href="https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html"/>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html"/>
/// <see href="https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html"/>
/// </summary>
internal static class OwnedByAws
{
    private static readonly FrozenSet<string> PolicyChanges = Actions(
        "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion", "iam:TagPolicy", "iam:UntagPolicy");

    private static readonly FrozenSet<string> ServiceLinkedRoleChanges = Actions(
        "iam:AttachRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy", "iam:DeleteRolePolicy", "iam:UpdateAssumeRolePolicy",
        "iam:PutRolePermissionsBoundary", "iam:DeleteRolePermissionsBoundary", "iam:DeleteRole");

    private static readonly FrozenSet<string> ReservedRoleChanges = Actions(
    [
        .. ServiceLinkedRoleChanges,
        "iam:CreateRole", "iam:CreateServiceLinkedRole", "iam:DeleteServiceLinkedRole", "iam:UpdateRole", "iam:UpdateRoleDescription",
        "iam:TagRole", "iam:UntagRole",
    ]);

    private static readonly FrozenSet<string> AliasChanges = Actions("kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias");

    /// <summary>True if the request would change something that only AWS can change.</summary>
    public static bool Protects(AccessRequest request)
    {
        if (request.ServiceKey is not ("iam" or "kms") || request.ResourceArn is not { } arn)
        {
            return false;
        }

        return (arn.Service, arn.Account, arn.Resource) switch
        {
            ("iam", "aws", var policy) when policy.StartsWith("policy/", StringComparison.Ordinal) => PolicyChanges.Contains(request.ActionKey),
            ("iam", _, var role) when role.StartsWith("role/aws-reserved/", StringComparison.Ordinal) => ReservedRoleChanges.Contains(request.ActionKey),
            ("iam", _, var role) when role.StartsWith("role/aws-service-role/", StringComparison.Ordinal) => ServiceLinkedRoleChanges.Contains(request.ActionKey),
            ("kms", _, var alias) when alias.StartsWith("alias/aws/", StringComparison.Ordinal) => AliasChanges.Contains(request.ActionKey),
            _ => false,
        };
    }

    private static FrozenSet<string> Actions(params IEnumerable<string> actions) =>
        actions.Select(action => action.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
}
