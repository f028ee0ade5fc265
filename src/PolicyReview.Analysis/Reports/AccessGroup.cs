using System.Globalization;
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
    // A statement may name a thousand actions.
    private const int MostWords = 12;

    /// <summary>The groups of <paramref name="difference"/>.</summary>
    public static IReadOnlyList<AccessGroup> Of(AccessDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return [.. difference.Entries.Select(entry => new AccessGroup(
            $"{Shortened(entry.Actions)} on {(entry.Resources.Count == 0 ? "any resource" : Shortened(entry.Resources))}{(entry.Conditions.Count == 0 ? "" : $", when {Listed(entry.Conditions)}")}",
            entry.Statement.DisplayName,
            RequestWords.Of(entry.Witness, "`"),
            entry.IsReplayed))];
    }

    private static string Shortened(IReadOnlyList<string> words) => words.Count <= MostWords ? Listed(words)
        : string.Create(CultureInfo.InvariantCulture, $"{Listed([.. words.Take(MostWords)])} and {words.Count - MostWords:N0} more");

    private static string Listed(IReadOnlyList<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));
}
