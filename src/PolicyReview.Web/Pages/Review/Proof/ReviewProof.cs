using PolicyReview.Analysis;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.Submissions;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>The proof of a review's current revision, arranged as its page shows it.</summary>
public sealed class ReviewProof
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NothingDeclarable = [];

    private readonly IReadOnlyList<string> _names;

    private ReviewProof(UseCaseProof proof, IReadOnlyList<string> names, IReadOnlyList<UseCaseView> useCases)
    {
        Proof = proof;
        _names = names;
        UseCases = useCases;
    }

    /// <summary>The proof itself.</summary>
    public UseCaseProof Proof { get; }

    /// <summary>Row by row.</summary>
    public IReadOnlyList<UseCaseView> UseCases { get; }

    /// <summary>All required phrases.</summary>
    public IReadOnlyList<PhraseView> Required => [.. UseCases.SelectMany(useCase => useCase.Required)];

    /// <summary>All avoided phrases.</summary>
    public IReadOnlyList<PhraseView> Avoided => [.. UseCases.SelectMany(useCase => useCase.Avoided)];

    /// <summary>Phrases whose proposal a person can confirm as it stands, in the order in which the page shows them.</summary>
    public IReadOnlyList<PhraseView> ToConfirm =>
        [.. UseCases.SelectMany(useCase => WorstFirst(useCase.Avoided).Concat(WorstFirst(useCase.Required))).Where(phrase => phrase.CanBeConfirmed)];

    /// <summary>How many phrases stand for nothing that could be confirmed: a person writes their binding.</summary>
    public int ToBind => Required.Concat(Avoided).Count(phrase => phrase.Confirmed is null && !phrase.CanBeConfirmed);

    /// <summary>Phrases as the page shows them: what does not hold comes first.</summary>
    public static IEnumerable<PhraseView> WorstFirst(IReadOnlyList<PhraseView> phrases) => phrases.OrderBy(phrase => phrase.Verdict.Holds);

    /// <summary>The documents as the analysis takes them.</summary>
    public static IReadOnlyList<AnalyzedDocument> DocumentsOf(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return [.. submission.Documents.Select(document => new AnalyzedDocument(document.Kind, document.ResourceType, document.Text))];
    }

    /// <summary>The 0-based position of the document that a statement stands in; null if it is none of the submission's.</summary>
    public int? DocumentOf(MatchedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return _names.Index().Where(name => name.Item == statement.Policy).Select(name => (int?)name.Index).FirstOrDefault();
    }

    /// <summary>Arranges <paramref name="proof"/>.</summary>
    public static ReviewProof Of(DomainReview review, UseCaseTable table, UseCaseProof proof)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(proof);
        var confirmed = review.CurrentBindings.ToDictionary(binding => binding.Name);

        // The proof has the phrases in table order, so that each answer is the next one's.
        var (required, avoided) = (new Queue<RequiredProof>(proof.Required), new Queue<AvoidedProof>(proof.Avoided));
        var useCases = table.Rows.Select((row, index) => new UseCaseView(
            row,
            [.. Phrases(row.Required).Select((phrase, at) => RequiredView($"required-{index + 1}-{at + 1}", row, phrase, required.Dequeue(), confirmed))],
            [.. Phrases(row.Avoided).Select((phrase, at) => AvoidedView($"avoided-{index + 1}-{at + 1}", row, phrase, avoided.Dequeue(), confirmed))],
            proof.Trust[index]));
        return new ReviewProof(proof, SubmissionProof.Names(DocumentsOf(review.Current.Submission)), [.. useCases]);
    }

    private static PhraseView RequiredView(string id, UseCase row, Phrase phrase, RequiredProof answer, Dictionary<PhraseName, ConfirmedBinding> confirmed)
    {
        var name = new PhraseName(PhraseColumn.Required, row.Name.Text, phrase.Text);
        return new PhraseView(id, phrase, name, answer.Binding, confirmed.GetValueOrDefault(name), ProofVerdict.Of(answer.Status), answer.Statements, answer.Witness, answer.Declarable) { Remarks = answer.Remarks };
    }

    private static PhraseView AvoidedView(string id, UseCase row, Phrase phrase, AvoidedProof answer, Dictionary<PhraseName, ConfirmedBinding> confirmed)
    {
        var name = new PhraseName(PhraseColumn.Avoided, row.Name.Text, phrase.Text);
        return new PhraseView(id, phrase, name, answer.Binding, confirmed.GetValueOrDefault(name), ProofVerdict.Of(answer.Status), answer.Witness?.Statements ?? answer.Statements, answer.Witness, NothingDeclarable);
    }

    private static IReadOnlyList<Phrase> Phrases(TableCell cell) => cell.IsEmpty ? [] : cell.Phrases;
}
