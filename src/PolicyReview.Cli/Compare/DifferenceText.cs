using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Cli.Compare;

/// <summary>
/// The groups of a difference on standard output:
/// <code>
///   new   s3:DeleteObject on arn:aws:s3:::uploads/* (CleanUp)
///         for example s3:DeleteObject on arn:aws:s3:::uploads/example by arn:aws:iam::111122223333:role/example
/// </code>
/// </summary>
internal static class DifferenceText
{
    public static void Print(string kind, AccessDifference difference)
    {
        foreach (var entry in difference.Entries)
        {
            var conditions = entry.Conditions.Count == 0 ? "" : $" when {string.Join(" and ", entry.Conditions)}";
            Console.Out.WriteLine($"  {kind}  {string.Join(", ", entry.Actions)} on {string.Join(", ", entry.Resources.DefaultIfEmpty("any resource"))}{conditions} ({entry.Statement.DisplayName})");
            Console.Out.WriteLine($"        {(entry.IsReplayed ? "for example" : "perhaps")} {RequestWords.Of(entry.Witness)}");
        }
    }
}
