using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Resources;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// What the documents allow together, as a set of requests and as Evaluation reads it: permissions, within the boundary, within every level of SCPs.
/// </summary>
internal sealed class EffectiveAccess
{
    private readonly IReadOnlyList<IReadOnlyList<NamedPolicy>> _layers;
    private readonly PolicyEvaluator _evaluator;
    private readonly Lazy<HashSet<string>> _granted;

    public EffectiveAccess(ProofDocuments documents, PolicyComparer comparer)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Comparer = comparer;
        var levels = documents.ServiceControlPolicies.Select(PolicyLevel.Of).ToList();
        _layers = [documents.Permissions, .. documents.Boundary is { } boundary ? [[boundary]] : Array.Empty<NamedPolicy[]>(), .. levels.Select(level => level.Policies)];
        _evaluator = new PolicyEvaluator(new PolicySet
        {
            IdentityPolicies = documents.Permissions,
            PermissionsBoundaries = documents.Boundary is { } cap ? [cap] : [],
            ServiceControlPolicies = levels,
        });
        Identity = AccessSet.Of([.. documents.Permissions.Select(policy => policy.Document)]);
        Whole = Set(document => document);
        Denied = AccessSet.Of([.. _layers.SelectMany(layer => layer).Select(policy => StatementRewriter.Denied(policy.Document))]);
        Statements = [.. _layers.SelectMany(layer => layer).SelectMany(policy => policy.Document.Statements)];
        _granted = new(() => Grants!.SelectMany(statement => statement.ActionEntries).SelectMany(entry => comparer.Catalogue.ActionsMatching(ActionPattern.Parse(entry.Text.Value)))
            .Select(action => action.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase));
        Attached = [.. documents.Permissions.Select(policy => policy.Name).Where(ManagedPolicyCatalogue.IsOfAws)];
        Grants = [.. documents.Permissions.SelectMany(policy => policy.Document.Statements).Where(statement => statement.Effect == Effect.Allow)];
    }

    public PolicyComparer Comparer { get; }

    /// <summary>False if no Allow statement of the permissions speaks of the action or, for a pattern, of any that fits it.</summary>
    public bool MayGrant(string action) =>
        Grants.Any(statement => statement.NotActions is not null || statement.ActionEntries.Any(entry => ActionPattern.Parse(entry.Text.Value).IsEverything))
        || (WildcardPattern.HasWildcard(action) || Comparer.Catalogue.ActionsMatching(ActionPattern.Parse(action)).Count == 0
            ? Grants.SelectMany(statement => statement.ActionEntries).Any(entry => WildcardPattern.Overlaps(entry.Text.Value, action, ignoreCase: true))
            : _granted.Value.Contains(action));

    /// <summary>What the permissions allow, before they are capped.</summary>
    public AccessSet Identity { get; }

    /// <summary>What all documents allow together.</summary>
    public AccessSet Whole { get; }

    /// <summary>What some statement denies.</summary>
    public AccessSet Denied { get; }

    /// <summary>Every statement of every document.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>The ARNs of the AWS managed policies among the permissions.</summary>
    public IReadOnlyList<string> Attached { get; }

    /// <summary>The Allow statements of the permissions.</summary>
    public IReadOnlyList<Statement> Grants { get; }

    /// <summary>Why AWS would not accept the documents.</summary>
    public IReadOnlyList<PolicyProblem> Problems => [.. _evaluator.Problems, .. PastedTrust()];

    /// <summary>What would be allowed to a request that meets every condition on keys that are not <paramref name="declared"/>.</summary>
    public AccessSet AtBest(Func<string, bool> declared) => Set(document => StatementRewriter.AtBest(document, declared));

    /// <summary>What all documents allow of one action; with <paramref name="user"/>, to the user of that name.</summary>
    public AccessSet About(string action, string? user = null) => Set(document =>
    {
        var about = StatementRewriter.About(document, action);
        return user is null ? about : StatementRewriter.As(about, user);
    });

    /// <summary>The resources on which all of <paramref name="actions"/> are allowed if every condition is met, as what is allowed of the first.</summary>
    public AccessSet AboutAll(IReadOnlyList<string> actions) => actions
        .Select(action => Set(document => StatementRewriter.AtBest(StatementRewriter.About(document, action, actions[0]), _ => false)))
        .Aggregate((set, other) => set.Within(other));

    /// <summary>What <paramref name="set"/> allows and <paramref name="other"/> does not.</summary>
    public AccessDifference Difference(AccessSet set, AccessSet other) => Comparer.Difference(set, other);

    /// <summary>The same, with steps of the caller's and, with <paramref name="forms"/>, on resources of these forms alone.</summary>
    public AccessDifference Difference(AccessSet set, AccessSet other, StepBudget steps, ResourceForms? forms = null) => Comparer.Difference(set, other, steps, forms);

    /// <summary>A statement of the permissions with its policy's name; null if it is of none of them.</summary>
    public MatchedStatement? OfPermissions(Statement statement) => _layers[0].Where(policy => ReferenceEquals(policy.Document, statement.Document))
        .Select(policy => new MatchedStatement(PolicyType.IdentityPolicy, policy.Name, null, statement, Effect.Allow)).FirstOrDefault();

    /// <summary>Evaluation's answer, with the request as a witness.</summary>
    public ProofWitness Ask(AccessRequest request)
    {
        var answer = _evaluator.EvaluatePrincipalAlone(request);
        var statements = answer.DecidingStatements.ToList();
        return new ProofWitness(request, answer.Decision, statements, WitnessWords.Of(request, answer));
    }

    private AccessSet Set(Func<PolicyDocument, PolicyDocument> change) => _layers
        .Select(layer => AccessSet.Of([.. layer.Select(policy => change(policy.Document))]))
        .Aggregate((set, cap) => set.Within(cap));

    private IEnumerable<PolicyProblem> PastedTrust() =>
        from policy in _layers.SelectMany(layer => layer)
        from statement in policy.Document.Statements
        where (statement.Principals ?? statement.NotPrincipals) is not null
        select new PolicyProblem(policy.Name, $"`{policy.Name}`, {statement.DisplayName} has a Principal: it belongs into the trust policy, and AWS refuses it here. Move it there.");
}
