using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The proof of one required phrase.</summary>
/// <param name="UseCase">The row's name.</param>
/// <param name="Binding">What the phrase stands for, open resources filled in.</param>
/// <param name="Status">The answer.</param>
/// <param name="Conditions">For <see cref="RequiredStatus.ProvenIf"/>: what must hold, to be confirmed.</param>
/// <param name="Witness">For <see cref="RequiredStatus.Missing"/>: a request that is not allowed.</param>
/// <param name="Statements">The statements that allow it, as far as it is allowed: its coverage.</param>
/// <param name="Reasons">Why it is missing, unbound or undecided, one sentence each.</param>
public sealed record RequiredProof(
    string UseCase,
    Binding Binding,
    RequiredStatus Status,
    IReadOnlyList<string> Conditions,
    ProofWitness? Witness,
    IReadOnlyList<MatchedStatement> Statements,
    IReadOnlyList<string> Reasons)
{
    /// <summary>Of <see cref="Conditions"/> those that a workload can declare: condition keys with the values that the policy asks for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Declarable { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What to know of it whatever the answer, one sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
