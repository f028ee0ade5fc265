using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>A group of requests that one policy allows and another does not, in words, with one of them.</summary>
/// <param name="Statement">The statement that allows them.</param>
/// <param name="Actions">Actions, as the statement writes them where all of a pattern is meant.</param>
/// <param name="Resources">Resources as the statement writes them; what does not belong to the group follows, with "not" in front.</param>
/// <param name="Conditions">What else must hold, one condition each.</param>
/// <param name="Witness">One request of the group.</param>
/// <param name="IsReplayed">True if Evaluation confirms that one side allows the witness and the other does not.</param>
public sealed record AccessEntry(
    Statement Statement,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Conditions,
    AccessRequest Witness,
    bool IsReplayed)
{
    /// <summary>The actions as a set.</summary>
    internal EntryActions Meant { get; init; } = EntryActions.Of(Statement);
}
