using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A reviewed row for avoided phrases: everything with the effect, equivalents included.</summary>
/// <param name="Service">The service prefix.</param>
/// <param name="Verbs">The verbs it is for.</param>
/// <param name="NounName">The noun it is for; null for any.</param>
/// <param name="Actions">Action patterns.</param>
/// <param name="Levels">Further actions by access level, on <paramref name="Types"/>.</param>
/// <param name="Types">Resource types.</param>
/// <param name="Bound">For "all" and "whole": the key that bounds it, with the values of a bounded request; null for what the row requires.</param>
/// <param name="Why">The reason for the row.</param>
internal sealed record AvoidRow(
    string Service,
    IReadOnlyList<string> Verbs,
    string? NounName,
    IReadOnlyList<string> Actions,
    AccessLevels Levels,
    IReadOnlyList<string> Types,
    KeyValuePair<string, IReadOnlyList<string>>? Bound,
    string Why)
{
    /// <summary>True for a row that is meant only where the phrase speaks of the kind as a whole: "list buckets".</summary>
    public bool IsOfKind { get; init; }

    /// <summary>Actions that people often mean with it, not counted unless they say so.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];
}
