using PolicyReview.Analysis.Evaluation.Matching;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// Who must allow a request that nothing denies, in one account and across accounts.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html"/>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html"/>
/// </summary>
/// <param name="request">The request.</param>
/// <param name="answers">What each policy type said, indexed by type.</param>
/// <param name="grant">How closely the resource policy's closest Allow names the principal.</param>
internal readonly struct AccountRules(AccessRequest request, PolicyTypeAnswer[] answers, PrincipalMatch grant)
{
    private static readonly PolicyType[] Identity = [PolicyType.IdentityPolicy];
    private static readonly PolicyType[] Resource = [PolicyType.ResourcePolicy];
    private static readonly PolicyType[] Both = [PolicyType.ResourcePolicy, PolicyType.IdentityPolicy];

    public PolicyEvaluation Decide() => request.Principal.Kind switch
    {
        PrincipalKind.RootUser => DecideForRootUser(),
        _ when !request.Principal.HasIdentityPolicies => grant == PrincipalMatch.Direct ? Allowed(Resource) : Missing(Resource),
        _ when request.Principal.Account == request.ResourceAccount => DecideInOneAccount(),
        _ => DecideAcrossAccounts(),
    };

    /// <summary>As <see cref="Decide"/>, for what the principal's own policies say alone.</summary>
    public PolicyEvaluation DecideForPrincipalAlone() => request.Principal.Kind switch
    {
        PrincipalKind.RootUser => new PolicyEvaluation(Decision.Allowed, DecisionBasis.RootUser, [], answers),
        _ => IsGrantedByIdentity ? Allowed(Identity) : Missing(OwnMissing()),
    };

    private PolicyEvaluation DecideForRootUser()
    {
        if (SpecialRules.CannotAssumeRole(request))
        {
            return new PolicyEvaluation(Decision.ImplicitDeny, DecisionBasis.RootUserCannotAssumeRoles, [], answers);
        }

        var isOwner = request.Principal.Account == request.ResourceAccount;
        if (isOwner && !SpecialRules.NeedsResourcePolicy(request))
        {
            return new PolicyEvaluation(Decision.Allowed, DecisionBasis.RootUser, [], answers);
        }

        return grant != PrincipalMatch.None ? Allowed(Resource) : Missing(Resource);
    }

    private PolicyEvaluation DecideInOneAccount()
    {
        if (grant == PrincipalMatch.Direct || (grant == PrincipalMatch.Role && IsWithinBounds))
        {
            return Allowed(Resource);
        }

        var needsResource = SpecialRules.NeedsResourcePolicy(request);
        if (needsResource && grant == PrincipalMatch.None)
        {
            return Missing(Resource);
        }

        if (grant == PrincipalMatch.Role)
        {
            return Missing(BoundsMissing());
        }

        return IsGrantedByIdentity ? Allowed(needsResource ? Both : Identity) : Missing(OwnMissing());
    }

    private PolicyEvaluation DecideAcrossAccounts()
    {
        if (grant != PrincipalMatch.None && IsGrantedByIdentity)
        {
            return Allowed(Both);
        }

        return Missing(grant == PrincipalMatch.None ? [PolicyType.ResourcePolicy, .. OwnMissing()] : OwnMissing());
    }

    private bool IsWithinBounds => Lets(PolicyType.PermissionsBoundary) && Lets(PolicyType.SessionPolicy);

    // A session of sts:GetFederationToken has no permissions but those passed to it.
    private bool IsGrantedByIdentity =>
        answers[(int)PolicyType.IdentityPolicy].Answer == PolicyAnswer.Allows
        && IsWithinBounds
        && (request.Principal.Kind != PrincipalKind.FederatedUser || answers[(int)PolicyType.SessionPolicy].Answer == PolicyAnswer.Allows);

    private bool Lets(PolicyType type) => answers[(int)type].Answer is PolicyAnswer.Allows or PolicyAnswer.NotPresent or PolicyAnswer.DoesNotApply;

    private List<PolicyType> BoundsMissing()
    {
        var missing = new List<PolicyType>();
        foreach (var type in (ReadOnlySpan<PolicyType>)[PolicyType.PermissionsBoundary, PolicyType.SessionPolicy])
        {
            if (!Lets(type))
            {
                missing.Add(type);
            }
        }

        return missing;
    }

    private List<PolicyType> OwnMissing()
    {
        var missing = BoundsMissing();
        if (answers[(int)PolicyType.IdentityPolicy].Answer != PolicyAnswer.Allows)
        {
            missing.Insert(0, PolicyType.IdentityPolicy);
        }

        if (request.Principal.Kind == PrincipalKind.FederatedUser && answers[(int)PolicyType.SessionPolicy].Answer == PolicyAnswer.NotPresent)
        {
            missing.Add(PolicyType.SessionPolicy);
        }

        return missing;
    }

    private PolicyEvaluation Allowed(IReadOnlyList<PolicyType> by) => new(Decision.Allowed, DecisionBasis.Policies, by, answers);

    private PolicyEvaluation Missing(IReadOnlyList<PolicyType> types) => new(Decision.ImplicitDeny, DecisionBasis.Policies, types, answers);
}
