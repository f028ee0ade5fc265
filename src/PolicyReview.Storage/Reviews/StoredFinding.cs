using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Storage.Reviews;

/// <summary>
/// A finding as it stands in the database; its shape is kept stable apart from the code's.
/// <code>{"Code":"log-group-scope","Type":"Warning",…,"Locations":[{"Path":["Statement",4,"Resource"],"Start":[35,18,912],"End":[35,80,974]}]}</code>
/// </summary>
internal sealed record StoredFinding(
    string Code,
    FindingType Type,
    string Title,
    string Message,
    string Advice,
    string? LearnMore,
    IReadOnlyList<StoredLocation> Locations,
    FindingSource Source,
    string? Replacement)
{
    public static StoredFinding Of(Finding finding) => new(
        finding.Code, finding.Type, finding.Title, finding.Message, finding.Advice, finding.LearnMore?.AbsoluteUri,
        [.. finding.Locations.Select(StoredLocation.Of)], finding.Source, finding.Replacement);

    public Finding ToFinding() => new(
        Code, Type, Title, Message, Advice, LearnMore is null ? null : new Uri(LearnMore),
        [.. Locations.Select(location => location.ToLocation())], Source) { Replacement = Replacement };
}
