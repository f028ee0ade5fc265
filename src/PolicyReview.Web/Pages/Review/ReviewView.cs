using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Requirements;
using PolicyReview.Web.Pages.Review.Proof;

namespace PolicyReview.Web.Pages.Review;

/// <summary>What the review page shows, for one reader at one moment.</summary>
/// <param name="Review">The record.</param>
/// <param name="Me">Who reads.</param>
/// <param name="People">Everybody, by id.</param>
/// <param name="Requirements">What sign-off waits for, if the reader were to sign.</param>
/// <param name="Events">The history, newest first.</param>
/// <param name="Now">The moment.</param>
/// <param name="Typed">What the reader typed into a form that could not be carried out.</param>
/// <param name="HidesSuggestions">True if findings of type SUGGESTION are left out.</param>
/// <param name="Table">The use-case table of the current revision.</param>
/// <param name="Proof">Its proof; null if the table cannot be read or has no row.</param>
/// <param name="ConfirmsNext">True if the reader is confirming bindings one after the other.</param>
public sealed record ReviewView(
    PolicyReview.Reviews.Review Review,
    Person Me,
    IReadOnlyDictionary<PersonId, Person> People,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<ReviewEvent> Events,
    DateTimeOffset Now,
    IReadOnlyDictionary<string, string> Typed,
    bool HidesSuggestions,
    UseCaseTable Table,
    ReviewProof? Proof,
    bool ConfirmsNext)
{
    /// <summary>The findings of the current revision that the page shows.</summary>
    public IReadOnlyList<MergedFinding> Shown { get; } =
        [.. Review.CurrentDefects.Where(finding => !HidesSuggestions || finding.Finding.Type != FindingType.Suggestion)];

    /// <summary>Where PolicyReview and Access Analyzer differ, in document order.</summary>
    public IReadOnlyList<MergedFinding> Differences { get; } = [.. Review.CurrentDefects.Where(finding => finding.Disagreement != Disagreement.None)
        .OrderBy(finding => finding.Document).ThenBy(finding => finding.Finding.Locations is [{ Span: var span }, ..] ? span.Start.Offset : 0)];

    /// <summary>The documents of the current revision, parsed.</summary>
    public IReadOnlyList<PolicyDocument> Policies { get; } = [.. Review.Current.Submission.Documents.Select(document => PolicyParser.Parse(document.Text))];

    /// <summary>Where ARNs of the resources that an action is for are completed from.</summary>
    public string ResourceCompletion { get; } = Completion.ResourceCompletion.Place.Of(Review.Current.Submission).Address;

    /// <summary>The page's own path, for links to places on it.</summary>
    public string Path => $"/reviews/{Review.Number}";

    /// <summary>The day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>True if the reader may answer, comment and share.</summary>
    public bool MayTakePart => Me.CanSubmit || Me.CanReview;

    /// <summary>True if the reader may confirm bindings on this review as it stands.</summary>
    public bool MayBind => MayTakePart && Review.State is (ReviewState.InReview or ReviewState.ChangesRequested);

    /// <summary>True if the reader may decide on this review as it stands.</summary>
    public bool MayDecide => Me.CanReview && !Review.IsContributor(Me.Id) && Review.State is ReviewState.InReview or ReviewState.ChangesRequested;

    /// <summary>Findings that still ask for an answer, worst first, in document order.</summary>
    public IReadOnlyList<MergedFinding> Open => [.. Review.CurrentDefects.Where(finding => !Review.IsSettled(finding, Today)).OrderByDescending(finding => finding.Finding.Type)];

    /// <summary>What the proof found about the phrase or principal at <paramref name="span"/> of the table.</summary>
    public IEnumerable<MergedFinding> ProofFindingsAt(SourceSpan span) => Shown.Where(finding =>
        finding.Finding is { Source: FindingSource.Proof, Locations: [{ Span: var place }, ..] } && place == span && finding.Finding.Code != ProofCodes.ExcessAccess);

    /// <summary>A person's name on records.</summary>
    public string NameOf(PersonId id) => People.TryGetValue(id, out var person) ? person.Name : "somebody";

    /// <summary>A person's name, or the product's where it acted by itself.</summary>
    public string NameOf(PersonId? id) => id is { } known ? NameOf(known) : "PolicyReview";

    /// <summary>The id of a finding's place on the page.</summary>
    public static string IdOf(MergedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return $"finding-{finding.Fingerprint.Replace(':', '-')}";
    }

    /// <summary>What was typed into <paramref name="field"/> of the form <paramref name="form"/>, if that form failed.</summary>
    public string TypedIn(string form, string field) =>
        Typed.TryGetValue("form", out var typed) && typed == form && Typed.TryGetValue(field, out var text) ? text : "";
}
