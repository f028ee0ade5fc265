using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>
/// Writes a least-privilege policy from confirmed bindings: what the table requires, on the resources and in the context that people confirmed, and nothing else. The
/// policy is proven and validated before it is given out.
/// </summary>
/// <param name="comparer">The engine, with its budget and its service reference.</param>
public sealed class PolicyDrafter(PolicyComparer comparer)
{
    /// <summary>What the draft is called in proofs and witnesses.</summary>
    public const string DraftName = "draft.json";

    private readonly UseCaseProver _prover = new(comparer);
    private readonly PolicyWriter _writer = new(comparer.Catalogue);
    private readonly DraftCheck _check = new(comparer.Catalogue);

    /// <summary>With the reference that ships with this version.</summary>
    public static PolicyDrafter Default { get; } = new(PolicyComparer.Default);

    /// <summary>The policy for every row of <paramref name="table"/> together.</summary>
    /// <param name="table">The table.</param>
    /// <param name="bindings">What its phrases stand for.</param>
    /// <param name="beside">The documents that the role has besides the draft: attached policies, boundary, SCPs, trust policy. They fill in what proposals leave open.</param>
    /// <param name="takesProposed">True to draft from bindings that nobody confirmed yet, too.</param>
    public DraftedPolicy Draft(UseCaseTable table, BindingSet? bindings, ProofDocuments? beside = null, bool takesProposed = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        beside ??= new ProofDocuments();
        var rows = Bind(table, bindings, beside);
        var source = DraftSource.Of(rows, comparer, takesProposed);
        var plan = new StatementPlan(comparer.Catalogue);
        var statements = plan.Of(source.Required);
        List<string> problems = [.. source.Problems, .. bindings?.NotIn(table) ?? [], .. plan.Problems, .. _check.Gaps(source.Required)];
        if (statements.Count == 0)
        {
            return new DraftedPolicy(null, null, [.. problems.DefaultIfEmpty("The table requires nothing, so there is nothing to draft.")]);
        }

        var asked = new BindingSet(rows);
        var (text, proof) = Prove(table, statements, asked, beside);
        if (beside.Permissions.Count > 0 && proof.Avoided.Any(phrase => phrase.Status == AvoidedStatus.Allowed))
        {
            var denies = new DenyPlan();
            (text, proof) = Prove(table, [.. statements, .. denies.Of(proof)], asked, beside);
            problems.AddRange(denies.Problems);
        }

        problems.AddRange(DraftCheck.ProblemsOf(proof, [.. source.Required.Select(required => required.Phrase)]));
        problems.AddRange(_check.Findings(PolicyParser.Parse(text)));
        return new DraftedPolicy(text, proof, [.. problems.Distinct()]);
    }

    // The bound of "all-region operations" is the regions that the documents name: those of the draft, so that it is bound once that is known.
    private IReadOnlyList<RowBindings> Bind(UseCaseTable table, BindingSet? bindings, ProofDocuments beside)
    {
        var rows = _prover.Bind(table, beside, bindings);
        var known = rows.SelectMany(row => row.Required).Where(binding => binding.IsBound)
            .SelectMany(binding => binding.Access.Where(access => access.Resources.Count > 0 && !access.IsExample).Select(access => new RequiredAccess(binding.Phrase, access))).ToList();
        var sketch = new NamedPolicy(DraftName, PolicyParser.Parse(_writer.Policy(SidNames.Name(new StatementPlan(comparer.Catalogue).Of(known), []))));
        return _prover.Bind(table, beside with { Permissions = [sketch, .. beside.Permissions] }, new BindingSet(rows));
    }

    private (string Text, UseCaseProof Proof) Prove(UseCaseTable table, IReadOnlyList<DraftedStatement> statements, BindingSet bindings, ProofDocuments beside)
    {
        var text = _writer.Policy(SidNames.Name(statements, []));
        var draft = new NamedPolicy(DraftName, PolicyParser.Parse(text));
        return (text, _prover.Prove(table, beside with { Permissions = [draft, .. beside.Permissions] }, bindings));
    }
}
