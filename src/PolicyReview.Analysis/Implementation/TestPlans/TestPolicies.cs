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

    /// <summary>The ARNs of the role that the plan is for: who calls in its cases but those that assume a role.</summary>
    private HashSet<string> Roles { get; init; } = [];

    /// <summary>The same for the cases of <paramref name="plan"/>.</summary>
    internal TestPolicies For(TestPlan plan) => this with
    {
        Roles = plan.Cases.Select(test => test.Request).Where(request => !AssumesRole(request)).Select(request => request.Principal.Value).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>True if the trust policy answers <paramref name="request"/>: somebody assumes the role.</summary>
    internal bool AskTrust(AccessRequest request) => TrustPolicy is not null && AssumesRole(request) && !AssumesAnother(request);

    /// <summary>The answer to <paramref name="request"/>. Of somebody else who assumes the role only the trust policy is known (<see cref="UnknownCaller"/>). A role that is assumed by the plan's own has a trust policy that nobody gave: then the own policies decide.</summary>
    internal PolicyEvaluation Answer(AccessRequest request) =>
        AskTrust(request) ? PolicyEvaluator.Evaluate(OfCaller(Policies with { ResourcePolicy = TrustPolicy }, request), request)
        : (TrustPolicy is not null && AssumesRole(request)) || NeedsUnknownPolicy(request) ? new PolicyEvaluator(Policies).EvaluatePrincipalAlone(request)
        : PolicyEvaluator.Evaluate(Policies, request);

    // Without its key policy no key could be used at all, and each case that expects "denied" would pass whatever the role's policies say.
    private bool NeedsUnknownPolicy(AccessRequest request) => Policies.ResourcePolicy is null && request.Action.StartsWith("kms:", StringComparison.OrdinalIgnoreCase);

    /// <summary>True if <paramref name="request"/> is to assume some role.</summary>
    internal static bool AssumesRole(AccessRequest request) => request.Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase);

    private PolicySet OfCaller(PolicySet policies, AccessRequest request) => Roles.Contains(request.Principal.Value) ? policies : UnknownCaller.Of(policies, request);

    private bool AssumesAnother(AccessRequest request) => Roles.Contains(request.Principal.Value) && !Roles.Contains(request.Resource);
}
