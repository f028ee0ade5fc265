using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Review;

/// <summary>A document in two revisions; null where a revision has none.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Before">The older one.</param>
/// <param name="After">The newer one.</param>
internal sealed record DocumentPair(string Name, SubmittedDocument? Before, SubmittedDocument? After)
{
    /// <summary>Documents of one kind belong together, the first with the first: one put in between must not look like a change of those that follow.</summary>
    public static IReadOnlyList<DocumentPair> Between(Submission before, Submission after)
    {
        var kinds = after.Documents.Concat(before.Documents).Select(document => (document.Kind, document.ResourceType)).Distinct();
        return [.. kinds.SelectMany(kind => Pairs(Of(before, kind), Of(after, kind), kind.Kind)).Select((pair, index) => pair with { Name = $"{index + 1}. {pair.Name}" })];
    }

    /// <summary>What changed in access.</summary>
    public AccessChange Change() => (Before, After) switch
    {
        ({ } before, { } after) => AccessChange.Between(before.Text, after.Text, after.Kind),
        (null, { }) => new AccessChange(null, "This document is new: all that it says is new.", [], [], []),
        _ => new AccessChange(null, "This document is gone, and with it all that it said.", [], [], []),
    };

    private static List<SubmittedDocument> Of(Submission submission, (DocumentKind Kind, string? ResourceType) kind) =>
        [.. submission.Documents.Where(document => (document.Kind, document.ResourceType) == kind)];

    private static IEnumerable<DocumentPair> Pairs(List<SubmittedDocument> before, List<SubmittedDocument> after, DocumentKind kind) =>
        Enumerable.Range(0, Math.Max(before.Count, after.Count)).Select(i => new DocumentPair(kind.Name(), before.ElementAtOrDefault(i), after.ElementAtOrDefault(i)));
}
