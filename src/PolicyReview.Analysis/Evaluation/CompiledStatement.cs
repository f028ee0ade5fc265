using PolicyReview.Analysis.Evaluation.Conditions;
using PolicyReview.Analysis.Evaluation.Matching;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// One statement, ready to be matched with many requests. A statement that AWS would not accept never helps a request: an Allow of that kind
/// matches nothing, and in a Deny the part that cannot be read counts as matching.
/// </summary>
public sealed class CompiledStatement
{
    private readonly ActionMatcher? _actions;
    private readonly ResourceMatcher? _resources;
    private readonly PrincipalMatcher? _principals;
    private readonly PrincipalMatch _withoutPrincipal;
    private readonly bool _isUsable;

    /// <summary>Compiles <paramref name="statement"/>.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="type">What its policy is used as: decides whether Principal counts and whether Resource may be missing.</param>
    public CompiledStatement(Statement statement, PolicyType type)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Statement = statement;
        var grants = statement.Effect == Effect.Allow;
        var variables = statement.Document.ResolvesVariables;
        Conditions = [.. statement.Conditions.Select(entry => new CompiledCondition(entry, variables))];
        _actions = Actions(statement);
        _resources = Resources(statement, grants, variables, completes: !grants || BelongsToPrincipal(type));
        _principals = BelongsToPrincipal(type) || type == PolicyType.ServiceControlPolicy ? null : Principals(statement, grants);
        // AWS's own RCPFullAWSAccess names no principal; a resource policy that names none grants to nobody.
        _withoutPrincipal = type == PolicyType.ResourcePolicy && grants ? PrincipalMatch.None : PrincipalMatch.Direct;
        Problem = StatementGrammar.ProblemOf(statement, type);
        _isUsable = Problem is null || statement.Effect == Effect.Deny;
    }

    /// <summary>The statement as the document has it.</summary>
    public Statement Statement { get; }

    /// <summary>Its conditions; all must hold.</summary>
    public IReadOnlyList<CompiledCondition> Conditions { get; }

    /// <summary>Why AWS would not accept the statement, as one sentence; null if nothing stands in the way of evaluating it.</summary>
    public string? Problem { get; }

    /// <summary>True if the statement speaks of <paramref name="request"/>: action, resource, principal and every condition match.</summary>
    public bool Matches(AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MatchPrincipal(request, isBounded: false) != PrincipalMatch.None;
    }

    /// <summary>As <see cref="Matches"/>, with how closely the statement names the principal.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isBounded">
    /// True if the principal has a permissions boundary, which makes every Deny with NotPrincipal match
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html).
    /// </param>
    internal PrincipalMatch MatchPrincipal(AccessRequest request, bool isBounded)
    {
        if (!_isUsable || _actions?.Matches(request) == false || _resources?.Matches(request) == false)
        {
            return PrincipalMatch.None;
        }

        var match = _principals?.Match(request.Principal, isBounded) ?? _withoutPrincipal;
        return match != PrincipalMatch.None && ConditionsHold(request) ? match : PrincipalMatch.None;
    }

    // An Allow that names the action and does not match; null for every other statement.
    internal NearMatch? MissOf(AccessRequest request, MatchedStatement matched)
    {
        if (Statement.Effect != Effect.Allow || !_isUsable || _actions?.Matches(request) == false)
        {
            return null;
        }

        var missesResource = _resources?.Matches(request) == false;
        List<ConditionEntry> unmet = [.. Conditions.Where(condition => !condition.Holds(request)).Select(condition => condition.Entry)];
        return missesResource || unmet.Count > 0 ? new NearMatch(matched, missesResource, unmet) : null;
    }

    private bool ConditionsHold(AccessRequest request)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(request) && (condition.IsKnown || Statement.Effect == Effect.Allow))
            {
                return false;
            }
        }

        return true;
    }

    private static bool BelongsToPrincipal(PolicyType type) => type is PolicyType.IdentityPolicy or PolicyType.PermissionsBoundary or PolicyType.SessionPolicy;

    private static ActionMatcher? Actions(Statement statement) => (statement.Actions, statement.NotActions) switch
    {
        ({ } actions, null) => new ActionMatcher(actions.Values.Select(value => value.Value), negated: false),
        (null, { } actions) => new ActionMatcher(actions.Values.Select(value => value.Value), negated: true),
        _ => null,
    };

    private static ResourceMatcher? Resources(Statement statement, bool grants, bool variables, bool completes) => (statement.Resources, statement.NotResources) switch
    {
        ({ } resources, null) => new ResourceMatcher(resources.Values.Select(value => value.Value), negated: false, grants, variables, completes),
        (null, { } resources) => new ResourceMatcher(resources.Values.Select(value => value.Value), negated: true, grants, variables, completes),
        _ => null,
    };

    private static PrincipalMatcher? Principals(Statement statement, bool grants) => (statement.Principals, statement.NotPrincipals) switch
    {
        ({ } principals, null) => new PrincipalMatcher(principals, negated: false, grants),
        (null, { } principals) => new PrincipalMatcher(principals, negated: true, grants),
        _ => null,
    };
}
