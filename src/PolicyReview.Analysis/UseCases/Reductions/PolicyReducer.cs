using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>
/// Takes out of a policy what no row requires, with the smallest edit: statements, Sids, order and layout stay the author's. The result is compared with the policy and
/// proven again; it never allows anything new, and no Deny is touched.
/// </summary>
/// <param name="comparer">The engine, with its budget and its service reference.</param>
public sealed class PolicyReducer(PolicyComparer comparer)
{
    private readonly UseCaseProver _prover = new(comparer);
    private readonly StatementText _text = new(comparer.Catalogue);

    /// <summary>With the reference that ships with this version.</summary>
    public static PolicyReducer Default { get; } = new(PolicyComparer.Default);

    /// <summary>The policy without its excess.</summary>
    /// <param name="table">The table.</param>
    /// <param name="policy">The policy, called as its author calls it.</param>
    /// <param name="bindings">What the phrases stand for; what is not in it is proposed, kept as the vocabulary reads it, and said.</param>
    /// <param name="beside">The documents that the role has besides: attached policies, boundary, SCPs, trust policy.</param>
    public ReducedPolicy Reduce(UseCaseTable table, NamedPolicy policy, BindingSet? bindings, ProofDocuments? beside = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(policy);
        beside ??= new ProofDocuments();
        var rows = _prover.Bind(table, With(policy, beside), bindings);
        List<string> problems = [.. Unreadable(policy), .. bindings?.NotIn(table) ?? [], .. Unbound(rows), .. Open(rows, policy.Document)];
        if (problems.Count > 0)
        {
            return Unchanged(table, policy, rows, beside, problems);
        }

        var changes = Changes(policy.Document, rows, beside);
        if (changes.Count > 0 && changes.Count(change => change.Versions.Count == 0) == policy.Document.Statements.Count)
        {
            return Unchanged(table, policy, rows, beside, ["No statement of the policy serves a required phrase, so nothing would be left of it. Draft a policy from the bindings instead."]);
        }

        var text = Edited(policy.Document, changes);
        var reduced = policy with { Document = PolicyParser.Parse(text) };
        if (changes.Count > 0 && comparer.Compare(AccessSet.Of(policy.Document), AccessSet.Of(reduced.Document)).Relation is not (PolicyRelation.Narrower or PolicyRelation.Equal))
        {
            return Unchanged(table, policy, rows, beside, ["The edits could not be shown to allow nothing new, so none was made. Narrow the policy by hand, or draft one from the bindings."]);
        }

        var proof = Prove(table, reduced, rows, beside);
        if (changes.Count > 0 && Lost(Prove(table, policy, rows, beside), proof) is { } lost)
        {
            return Unchanged(table, policy, rows, beside, [$"The edits would take away what `{lost}` needs, so none was made. Narrow the policy by hand, or draft one from the bindings."]);
        }

        return new ReducedPolicy(text, [.. changes.Select(EditWords.Of)], proof, [.. Unconfirmed(rows), .. Left(proof, policy.Name)]);
    }

    private IReadOnlyList<StatementChange> Changes(PolicyDocument policy, IReadOnlyList<RowBindings> rows, ProofDocuments beside) => new StatementReducer(
        policy,
        [.. from row in rows from binding in row.Required from access in binding.Access where !access.IsExample select new RequiredAccess(binding.Phrase, access)],
        Caps(beside),
        comparer).Reduce();

    private static IReadOnlyList<AccessSet> Caps(ProofDocuments beside) =>
    [
        .. beside.Boundary is { } boundary ? [AccessSet.Of(boundary.Document)] : Array.Empty<AccessSet>(),
        .. beside.ServiceControlPolicies.Select(policy => AccessSet.Of([.. PolicyLevel.Of(policy).Policies.Select(one => one.Document)])),
    ];

    private string Edited(PolicyDocument policy, IReadOnlyList<StatementChange> changes)
    {
        var edits = new TextEdits();
        List<string>? Texts(Statement statement) => changes.FirstOrDefault(change => change.Statement == statement) is { } change ? [.. change.Versions.Select(version => _text.Of(statement, version))] : null;
        if (policy.StatementNode is { Kind: SourceNodeKind.Array } list)
        {
            var byNode = policy.Statements.ToDictionary(statement => statement.Node, Texts);
            ElementEdits.Change(edits, policy.Source, list.Elements, [.. list.Elements.Select(byNode.GetValueOrDefault)]);
        }
        else if (policy.Statements is [var only] && Texts(only) is { } texts)
        {
            edits.Replace(only.Node.Start, only.Node.End, texts is [var text] ? text : $"[{string.Join(", ", texts)}]");
        }

        return edits.Apply(policy.Source.Text, 0, policy.Source.Text.Length);
    }

    private ReducedPolicy Unchanged(UseCaseTable table, NamedPolicy policy, IReadOnlyList<RowBindings> rows, ProofDocuments beside, IReadOnlyList<string> problems) =>
        new(policy.Document.Source.Text, [], Prove(table, policy, rows, beside), problems);

    private UseCaseProof Prove(UseCaseTable table, NamedPolicy policy, IReadOnlyList<RowBindings> rows, ProofDocuments beside) =>
        _prover.Prove(table, With(policy, beside), new BindingSet(rows));

    private static ProofDocuments With(NamedPolicy policy, ProofDocuments beside) => beside with { Permissions = [policy, .. beside.Permissions] };

    private static IEnumerable<string> Unreadable(NamedPolicy policy) => policy.Document.Tree.Problem is { } problem
        ? [$"`{policy.Name}` is not well-formed: {problem.Message} Mend it first."]
        : policy.Document.Statements.Count == 0 ? [$"`{policy.Name}` has no statements."] : [];

    // What an unbound phrase needs would look like excess, and go.
    private static IEnumerable<string> Unbound(IReadOnlyList<RowBindings> rows) =>
        from row in rows
        from binding in row.Required
        where !binding.IsBound
        select $"{QuotedPhrase.Of(binding.Phrase)} of `{row.UseCase}` is not bound, so what it needs cannot be told from excess: {binding.Problem} Nothing was taken out.";

    // The same goes for a phrase whose resource is open, if the policy allows what it is about at all.
    private static IEnumerable<string> Open(IReadOnlyList<RowBindings> rows, PolicyDocument policy) =>
        from row in rows
        from binding in row.Required
        let open = binding.Access.FirstOrDefault(access => access.IsExample && access.Actions.Any(action => policy.Statements.Any(statement => statement.Effect == Effect.Allow && MayGrant(statement, action))))
        where open is not null
        select $"{QuotedPhrase.Of(binding.Phrase)} of `{row.UseCase}` leaves open which resource is meant, so what it needs cannot be told from excess; `{open.Resources[0]}` is an example. Confirm a binding that names its ARN. Nothing was taken out.";

    private static bool MayGrant(Statement statement, string action) =>
        statement.NotActions is not null || statement.ActionEntries.Any(entry => WildcardPattern.Overlaps(entry.Value, action, ignoreCase: true));

    private static string? Lost(UseCaseProof before, UseCaseProof after) => before.Required.Zip(after.Required)
        .Where(pair => pair.First.Status == RequiredStatus.Proven && pair.Second.Status != RequiredStatus.Proven).Select(pair => pair.First.Binding.Phrase).FirstOrDefault();

    private static IEnumerable<string> Unconfirmed(IReadOnlyList<RowBindings> rows) =>
        from row in rows
        from binding in row.Required
        where !binding.IsConfirmed
        select $"{QuotedPhrase.Of(binding.Phrase)} of `{row.UseCase}` has no confirmed binding, so what was kept for it is a guess. Confirm what it stands for.";

    private static IEnumerable<string> Left(UseCaseProof proof, string policy) =>
    [
        .. proof.Required.Where(phrase => phrase.Status != RequiredStatus.Proven).Select(NotProven),
        .. proof.Avoided.Where(phrase => phrase.Status is AvoidedStatus.Allowed or AvoidedStatus.Undecided).Select(phrase =>
            $"{QuotedPhrase.Of(phrase.Binding.Phrase)} of `{phrase.UseCase}` still does not hold: {phrase.Witness?.Words ?? string.Join(' ', phrase.Reasons)}"),
        .. proof.Excess.Where(excess => excess.Statements.Any(statement => statement.Policy == policy)).Select(excess => $"Left, since no edit takes it out alone: {excess.Witness.Words}"),
        .. proof.Conflicts.Select(conflict => conflict.Message),
        .. proof.Problems.Select(problem => problem.Message),
    ];

    private static string NotProven(RequiredProof phrase)
    {
        var subject = $"{QuotedPhrase.Of(phrase.Binding.Phrase)} of `{phrase.UseCase}`";
        return phrase.Status switch
        {
            RequiredStatus.ProvenIf => $"{subject} is allowed only under conditions that nobody declared: {string.Join(" and ", phrase.Conditions)}. Declare them in its binding.",
            RequiredStatus.Missing => $"{subject} was not allowed before either: {string.Join(' ', phrase.Reasons.Append(phrase.Witness?.Words).OfType<string>())} Add it, or draft a policy from the bindings.",
            _ => $"{subject} is not proven: {string.Join(' ', phrase.Reasons)}",
        };
    }
}
