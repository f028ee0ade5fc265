namespace PolicyReview.Analysis.Evaluation;

/// <summary>What a decision rests on.</summary>
public enum DecisionBasis
{
    /// <summary>The policy types in <see cref="PolicyEvaluation.DecidedBy"/>.</summary>
    Policies,

    /// <summary>The root user has full access to its own account's resources.</summary>
    RootUser,

    /// <summary>The operation needs no permission and cannot be denied: <c>sts:GetCallerIdentity</c>.</summary>
    NoPermissionNeeded,

    /// <summary>The root user cannot call <c>sts:AssumeRole</c>, whatever the trust policy says.</summary>
    RootUserCannotAssumeRoles,

    /// <summary>AWS owns what the request would change: an AWS managed policy, a role of Identity Center, an alias of an AWS managed key.</summary>
    OwnedByAws,
}
