using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>From a difference to a check's answer.</summary>
internal static class Reporting
{
    /// <summary>Fails with one reason for each statement in the difference.</summary>
    public static CheckReport Of(AccessDifference difference, string passed, string failed, string reason)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Standing switch
        {
            DifferenceStanding.None => new CheckReport(CheckResult.Pass, passed, [], []),
            DifferenceStanding.Undecided => new CheckReport(CheckResult.Undecided, "The check could not be decided.", [], difference.Reasons),
            _ => new CheckReport(CheckResult.Fail, failed, [.. Reasons(difference, reason)], difference.Reasons),
        };
    }

    private static IEnumerable<CheckReason> Reasons(AccessDifference difference, string reason) => difference.Entries
        .DistinctBy(entry => entry.Statement)
        .Select(entry => new CheckReason($"{reason} {NameOf(entry.Statement)}.", entry.Statement.Index, entry.Statement.Sid, entry));

    // Access Analyzer names a statement by its Sid if it has one.
    private static string NameOf(Statement statement) => statement.Sid is { } sid ? $"with sid: {sid}" : $"with index: {statement.Index}";
}
