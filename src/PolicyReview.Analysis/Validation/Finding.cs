using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>One defect of one document, in Access Analyzer's shape.</summary>
/// <param name="Code">Access Analyzer's issue code verbatim, or a code of our own (see <see cref="Source"/>).</param>
/// <param name="Type">How bad it is.</param>
/// <param name="Title">The defect in a few words, for a heading.</param>
/// <param name="Message">What is wrong here and why it matters; the document's own text in backticks.</param>
/// <param name="Advice">What to write or do instead.</param>
/// <param name="LearnMore">The page that explains it, AWS's own where there is one.</param>
/// <param name="Locations">Where it stands, the main place first; empty if the finding is not about a place in a document.</param>
/// <param name="Source">Who says so.</param>
public sealed record Finding(
    string Code,
    FindingType Type,
    string Title,
    string Message,
    string Advice,
    Uri? LearnMore,
    IReadOnlyList<Location> Locations,
    FindingSource Source)
{
    /// <summary>Text that, put in place of the first location, mends the defect; null where it cannot be computed.</summary>
    public string? Replacement { get; init; }
}
