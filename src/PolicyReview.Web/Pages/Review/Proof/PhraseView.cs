using System.Security.Cryptography;
using System.Text;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Bindings;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>A phrase of the table with what it is bound to and what the proof says of it.</summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Phrase">Its words and where they stand.</param>
/// <param name="Name">Its name in the review.</param>
/// <param name="Binding">What it stands for: confirmed, or as proposed.</param>
/// <param name="Confirmed">Who confirmed that; null while it is a proposal.</param>
/// <param name="Verdict">What the proof says.</param>
/// <param name="Statements">The statements that allow it.</param>
/// <param name="Witness">A request that shows it; null if there is none.</param>
/// <param name="Declarable">Condition keys that the workload may promise to send, so that a required permission is allowed.</param>
public sealed record PhraseView(
    string Id,
    Phrase Phrase,
    PhraseName Name,
    Binding Binding,
    ConfirmedBinding? Confirmed,
    ProofVerdict Verdict,
    IReadOnlyList<MatchedStatement> Statements,
    ProofWitness? Witness,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Declarable)
{
    /// <summary>What to know of it all the same, one sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>True if a person can confirm the proposal as it stands: it names real resources.</summary>
    public bool CanBeConfirmed => Confirmed is null && IsConfirmable(Binding);

    /// <summary>Names the proposal that a person saw, so that another is not confirmed in its place.</summary>
    public string Seen => SeenOf(Binding);

    /// <summary>True for a binding that names real resources.</summary>
    public static bool IsConfirmable(Binding binding)
    {
        ArgumentNullException.ThrowIfNull(binding);
        return binding.IsBound && binding.Access.All(access => !access.IsExample && access.Resources.Count > 0);
    }

    /// <summary>16 hexadecimal digits of what a binding says.</summary>
    public static string SeenOf(Binding binding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BindingWriter.Phrase(binding))).AsSpan(0, 8));
}
