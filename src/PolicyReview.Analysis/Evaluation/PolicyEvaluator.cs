using PolicyReview.Analysis.Evaluation.Matching;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// Is this request allowed? AWS's evaluation logic across all policy types, compiled once for a set of policies and asked for any number of
/// requests. Immutable; may be used from several threads.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html"/>
/// </summary>
public sealed class PolicyEvaluator
{
    private readonly PolicyLayer[] _layers;
    private readonly string? _managementAccount;

    /// <summary>Compiles <paramref name="policies"/>.</summary>
    public PolicyEvaluator(PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        _managementAccount = policies.ManagementAccount;
        _layers = [.. Enum.GetValues<PolicyType>().Select(type => Layer(policies, type))];
        Problems = [.. _layers.SelectMany(layer => layer.Problems)];
    }

    /// <summary>Why AWS would not accept some of the policies. Such statements never help a request (<see cref="CompiledStatement"/>).</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; }

    /// <summary>The decision for one request; to ask about several, keep an instance.</summary>
    public static PolicyEvaluation Evaluate(PolicySet policies, AccessRequest request) => new PolicyEvaluator(policies).Evaluate(request);

    /// <summary>The decision for <paramref name="request"/>, with what each policy type said.</summary>
    public PolicyEvaluation Evaluate(AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answers = Ask(request, out var grant);
        return DecideBeforeAccounts(request, answers) ?? new AccountRules(request, answers, grant).Decide();
    }

    /// <summary>
    /// What the principal's own policies allow (identity-based, boundary, session, SCPs), whatever the resource and its account say: for effective
    /// permissions, where no resource policy is at hand.
    /// </summary>
    public PolicyEvaluation EvaluatePrincipalAlone(AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answers = Ask(request, out _);
        foreach (var type in (ReadOnlySpan<PolicyType>)[PolicyType.ResourcePolicy, PolicyType.ResourceControlPolicy, PolicyType.EndpointPolicy])
        {
            answers[(int)type] = _layers[(int)type].Ask(request, applies: false, isBounded: false, out _);
        }

        return DecideBeforeAccounts(request, answers) ?? new AccountRules(request, answers, PrincipalMatch.None).DecideForPrincipalAlone();
    }

    // What is settled before it matters whose account the resource is in.
    private static PolicyEvaluation? DecideBeforeAccounts(AccessRequest request, PolicyTypeAnswer[] answers)
    {
        if (SpecialRules.NeedsNoPermission(request))
        {
            return new PolicyEvaluation(Decision.Allowed, DecisionBasis.NoPermissionNeeded, [], answers);
        }

        return Blocked(answers, PolicyAnswer.ExplicitDeny, Decision.ExplicitDeny, last: PolicyType.SessionPolicy)
            ?? Blocked(answers, PolicyAnswer.ImplicitDeny, Decision.ImplicitDeny, last: PolicyType.EndpointPolicy)
            ?? (OwnedByAws.Protects(request) ? new PolicyEvaluation(Decision.ImplicitDeny, DecisionBasis.OwnedByAws, [], answers) : null);
    }

    private PolicyTypeAnswer[] Ask(AccessRequest request, out PrincipalMatch grant)
    {
        grant = PrincipalMatch.None;
        var answers = new PolicyTypeAnswer[_layers.Length];
        var isBounded = request.Principal.HasIdentityPolicies && _layers[(int)PolicyType.PermissionsBoundary].IsPresent;
        foreach (var layer in _layers)
        {
            answers[(int)layer.Type] = layer.Ask(request, SpecialRules.Applies(layer.Type, request, _managementAccount), isBounded, out var match);
            grant = layer.Type == PolicyType.ResourcePolicy ? match : grant;
        }

        return answers;
    }

    /// <summary>The denial by the types up to <paramref name="last"/> that gave <paramref name="answer"/>; null if none did.</summary>
    private static PolicyEvaluation? Blocked(PolicyTypeAnswer[] answers, PolicyAnswer answer, Decision decision, PolicyType last)
    {
        List<PolicyType>? by = null;
        for (var i = 0; i <= (int)last; i++)
        {
            if (answers[i].Answer == answer)
            {
                (by ??= []).Add((PolicyType)i);
            }
        }

        return by is null ? null : new PolicyEvaluation(decision, DecisionBasis.Policies, by, answers);
    }

    private static PolicyLayer Layer(PolicySet policies, PolicyType type) => type switch
    {
        PolicyType.ServiceControlPolicy => new PolicyLayer(type, policies.ServiceControlPolicies, isLevelled: true),
        PolicyType.ResourceControlPolicy => new PolicyLayer(type, policies.ResourceControlPolicies, isLevelled: true),
        PolicyType.EndpointPolicy => OneLevel(type, policies.EndpointPolicies),
        PolicyType.ResourcePolicy => OneLevel(type, policies.ResourcePolicy is { } policy ? [policy] : []),
        PolicyType.IdentityPolicy => OneLevel(type, policies.IdentityPolicies),
        PolicyType.PermissionsBoundary => OneLevel(type, policies.PermissionsBoundaries),
        _ => OneLevel(type, policies.SessionPolicies),
    };

    private static PolicyLayer OneLevel(PolicyType type, IReadOnlyList<NamedPolicy> policies) =>
        new(type, [new PolicyLevel("", policies)], isLevelled: false);
}
