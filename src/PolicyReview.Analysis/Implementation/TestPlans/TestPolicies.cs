using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>The policies that a plan's cases are asked of.</summary>
/// <param name="Policies">All but the trust policy.</param>
/// <param name="TrustPolicy">The role's trust policy: the resource policy of those requests that assume it. Null for none.</param>
public sealed record TestPolicies(PolicySet Policies, NamedPolicy? TrustPolicy = null)
{
    /// <summary>Every document with its type, in the order AWS is asked.</summary>
    public IEnumerable<(PolicyType Type, NamedPolicy Policy)> All =>
    [
        .. Policies.IdentityPolicies.Select(policy => (PolicyType.IdentityPolicy, policy)),
        .. Policies.PermissionsBoundaries.Select(policy => (PolicyType.PermissionsBoundary, policy)),
        .. Policies.SessionPolicies.Select(policy => (PolicyType.SessionPolicy, policy)),
        .. Policies.ServiceControlPolicies.SelectMany(level => level.Policies).Select(policy => (PolicyType.ServiceControlPolicy, policy)),
        .. Policies.ResourceControlPolicies.SelectMany(level => level.Policies).Select(policy => (PolicyType.ResourceControlPolicy, policy)),
        .. Policies.EndpointPolicies.Select(policy => (PolicyType.EndpointPolicy, policy)),
        .. new[] { Policies.ResourcePolicy, TrustPolicy }.OfType<NamedPolicy>().Select(policy => (PolicyType.ResourcePolicy, policy)),
    ];

    /// <summary>True if the trust policy answers <paramref name="request"/>.</summary>
    internal static bool AssumesRole(AccessRequest request) => request.Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase);

    /// <summary>The policies that apply to <paramref name="request"/>.</summary>
    internal PolicySet For(AccessRequest request) =>
        TrustPolicy is not null && AssumesRole(request) ? Policies with { ResourcePolicy = TrustPolicy } : Policies;
}
