namespace PolicyReview.Analysis.Evaluation;

/// <summary>Rules of AWS's that no policy states.</summary>
internal static class SpecialRules
{
    /// <summary>
    /// <c>sts:GetCallerIdentity</c> works with any signature, and a Deny does not stop it.
    /// <see href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html"/>
    /// </summary>
    public static bool NeedsNoPermission(AccessRequest request) =>
        NeedsNoPermission(request.ActionKey) && request.Principal.Kind is not (PrincipalKind.Anonymous or PrincipalKind.Federated);

    /// <summary>True for an action that no policy can allow or deny.</summary>
    public static bool NeedsNoPermission(string action) => action.Equals("sts:GetCallerIdentity", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// KMS keys and roles: identity-based policies count only as far as the resource's own policy names the principal or its account.
    /// <see href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html"/>
    /// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_compare-resource-policies.html"/>
    /// </summary>
    public static bool NeedsResourcePolicy(AccessRequest request) => request.ServiceKey switch
    {
        "kms" => request.ResourceArn?.Resource.StartsWith("key/", StringComparison.Ordinal) == true,
        "sts" => request.ResourceArn is { Service: "iam" } arn && arn.Resource.StartsWith("role/", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>
    /// The root user cannot assume a role.
    /// <see href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html"/>
    /// </summary>
    public static bool CannotAssumeRole(AccessRequest request) =>
        request.Principal.Kind == PrincipalKind.RootUser && request.ActionKey == "sts:assumerole";

    /// <summary>True if the policies of this type are asked about the request, supposing there are any.</summary>
    public static bool Applies(PolicyType type, AccessRequest request, string? managementAccount) => type switch
    {
        PolicyType.ServiceControlPolicy => BindsPrincipal(request.Principal, managementAccount),
        PolicyType.ResourceControlPolicy => BindsResource(request, managementAccount),
        PolicyType.ResourcePolicy => !IsBucketOwnersRootUser(request),
        PolicyType.EndpointPolicy => true,
        _ => request.Principal.HasIdentityPolicies,
    };

    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html: users, roles and the root user of member accounts.
    private static bool BindsPrincipal(RequestPrincipal principal, string? managementAccount) =>
        (principal.HasIdentityPolicies || principal.Kind == PrincipalKind.RootUser)
        && !principal.IsServiceLinkedRole
        && (managementAccount is null || principal.Account != managementAccount);

    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
    private static bool BindsResource(AccessRequest request, string? managementAccount) =>
        !request.Principal.IsServiceLinkedRole
        && request.ActionKey != "kms:retiregrant"
        && (managementAccount is null || request.ResourceAccount != managementAccount);

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html: a bucket policy cannot lock its owner's root user out of it.
    private static bool IsBucketOwnersRootUser(AccessRequest request) =>
        request.Principal.Kind == PrincipalKind.RootUser
        && request.Principal.Account == request.ResourceAccount
        && request.ActionKey is "s3:getbucketpolicy" or "s3:putbucketpolicy" or "s3:deletebucketpolicy";
}
