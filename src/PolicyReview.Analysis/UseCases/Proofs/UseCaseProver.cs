using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// Proves a use-case table against documents: everything required is allowed, nothing avoided is, and what is allowed beyond is shown. Every witness is a
/// request that <see cref="Evaluation.PolicyEvaluator"/> decided.
/// </summary>
/// <param name="comparer">The engine, with its budget and its service reference.</param>
public sealed class UseCaseProver(PolicyComparer comparer)
{
    private readonly PhraseBinder _binder = new(comparer.Catalogue);

    /// <summary>With the reference that ships with this version.</summary>
    public static UseCaseProver Default { get; } = new(PolicyComparer.Default);

    /// <summary>
    /// The proof. Phrases without a binding in <paramref name="bindings"/> use the one that is proposed, with the resources that the policies name.
    /// </summary>
    public UseCaseProof Prove(UseCaseTable table, ProofDocuments documents, BindingSet? bindings = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(documents);
        var access = new EffectiveAccess(documents, comparer with { ListsActions = true });
        var rows = Bind(table, documents, bindings);
        var required = new RequiredProver(access, comparer.Catalogue);
        var avoided = new AvoidedProver(access, comparer.Catalogue);
        var conflicts = new ConflictFinder(comparer, comparer.Catalogue);
        var trust = new TrustProver(comparer);
        var excess = new ExcessFinder(access, comparer.Catalogue).Find([.. rows.SelectMany(row => row.Required)]);
        return new UseCaseProof(
            [.. rows.SelectMany(row => row.Required.Select(binding => required.Prove(row.UseCase, binding)))],
            [.. rows.SelectMany(row => row.Avoided.Select(binding => WithWays(avoided.Prove(row.UseCase, binding), documents, rows)))],
            excess.Groups,
            excess.Actions,
            excess.IsComplete,
            [.. table.Rows.Select(row => trust.Prove(row, documents))],
            [.. rows.SelectMany(row => conflicts.Find(row.UseCase, row.Required, row.Avoided))],
            [
                .. documents.Gaps.Select(gap => new ProofProblem(ProofProblemKind.NotReviewed, gap)),
                .. access.Problems.Select(problem => new ProofProblem(ProofProblemKind.NotAccepted, problem.Message, problem.Policy)),
                .. (bindings?.NotIn(table) ?? []).Select(message => new ProofProblem(ProofProblemKind.BindingOfNoPhrase, message)),
                .. excess.Reasons.Select(reason => new ProofProblem(ProofProblemKind.ExcessUndecided, reason)),
            ],
            [.. documents.Names]);
    }

    // "Privilege escalation": no action of the phrase may be granted, and still several others can open a way together.
    private AvoidedProof WithWays(AvoidedProof proof, ProofDocuments documents, IReadOnlyList<RowBindings> rows) =>
        proof.Status is AvoidedStatus.NotGranted or AvoidedStatus.Capped && _binder.SaysEscalation(proof.Binding.Phrase)
            && new EscalationFinder(comparer with { Steps = EscalationFinder.StepsPerQuestion }).Find(documents, [.. rows.SelectMany(row => row.Required)]).Open
                .SelectMany(group => group.Paths).FirstOrDefault(path => path.Standing != EscalationStanding.Limited) is { } way
            ? proof with { Status = AvoidedStatus.Allowed, Witness = way.Steps[0].Witness, Reasons = [$"The documents open a way to more privilege: {string.Join(", ", way.Steps.Select(step => $"`{step.Action}`"))} together."] }
            : proof;

    /// <summary>The bindings of every row: those given, else proposals with the resources that the documents name.</summary>
    public IReadOnlyList<RowBindings> Bind(UseCaseTable table, ProofDocuments documents, BindingSet? bindings = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(documents);
        var grants = documents.Permissions.SelectMany(policy => policy.Document.Statements).Where(statement => statement.Effect == Effect.Allow).ToList();
        var services = grants.SelectMany(statement => statement.ActionEntries).Select(entry => ActionPattern.Parse(entry.Text.Value).Service).Where(service => !WildcardPattern.HasWildcard(service))
            .Select(comparer.Catalogue.FindService).OfType<AwsService>().Select(service => service.Prefix).Distinct().Order(StringComparer.Ordinal).ToList();
        var proposal = new ResourceProposal(grants, comparer.Catalogue);
        return [.. table.Rows.Select(row =>
        {
            List<Binding> required = [.. Phrases(row.Required).Select(phrase => bindings?.Required(row.Name.Text, phrase) ?? proposal.Resolve(_binder.Required(phrase)))];
            List<Binding> avoided = [.. Phrases(row.Avoided).Select(phrase => BoundProposal.Resolve(bindings?.Avoided(row.Name.Text, phrase) ?? _binder.Avoided(phrase, services), required, grants, comparer.Catalogue))];
            return new RowBindings(row.Name.Text, required, avoided);
        })];
    }

    private static IEnumerable<string> Phrases(TableCell cell) => cell.IsEmpty ? [] : cell.Phrases.Select(phrase => phrase.Text);
}
