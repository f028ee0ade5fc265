using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Reports;

/// <summary>A group of requests in words.</summary>
/// <param name="Words">Actions, resources and conditions; what the policy says stands in backticks.</param>
/// <param name="Statement">The statement that allows them.</param>
/// <param name="Example">One request of the group, in words.</param>
/// <param name="IsShown">True if evaluating the example confirms it; else it is a guess at best.</param>
public sealed record AccessGroup(string Words, string Statement, string Example, bool IsShown)
{
    /// <summary>The groups of <paramref name="difference"/>.</summary>
    public static IReadOnlyList<AccessGroup> Of(AccessDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return [.. difference.Entries.Select(entry => new AccessGroup(
            $"{Listed(entry.Actions)} on {(entry.Resources.Count == 0 ? "any resource" : Listed(entry.Resources))}{(entry.Conditions.Count == 0 ? "" : $", when {Listed(entry.Conditions)}")}",
            entry.Statement.DisplayName,
            RequestWords.Of(entry.Witness, "`"),
            entry.IsReplayed))];
    }

    private static string Listed(IReadOnlyList<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));
}
