using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Reports;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.Drift;

/// <summary>
/// A drift report for people:
/// <code>
/// Role, permissions: wider: the template allows all that was signed, and more.
///   new   s3:DeleteObject on arn:aws:s3:::uploads/* (CleanUp)
///         for example s3:DeleteObject on arn:aws:s3:::uploads/example by arn:aws:iam::111122223333:role/example
/// </code>
/// </summary>
internal static class DriftTable
{
    /// <summary>Prints <paramref name="report"/>; <paramref name="what"/> is what the role was read from, such as "the template".</summary>
    public static void Print(DriftReport report, string what)
    {
        foreach (var policy in report.Policies)
        {
            Console.Out.WriteLine($"{report.Resource}, {DriftJson.Use(policy.Kind)}: {RelationWords.Of(policy.Relation)}: {Sentence(policy.Relation, what)}");
            DifferenceText.Print("new ", policy.Comparison.NewAccess);
            DifferenceText.Print("lost", policy.Comparison.LostAccess);
            foreach (var reason in policy.Reasons)
            {
                Console.Out.WriteLine($"  {reason}");
            }
        }

        foreach (var difference in report.Metadata)
        {
            Console.Out.WriteLine($"{report.Resource}: {difference.Message}");
        }
    }

    private static string Sentence(PolicyRelation relation, string what) => relation switch
    {
        PolicyRelation.Equal => $"{what} allows exactly what was signed.",
        PolicyRelation.Narrower => $"{what} allows less than was signed, and nothing else.",
        PolicyRelation.Wider => $"{what} allows all that was signed, and more.",
        PolicyRelation.Incomparable => $"{what} allows something that was not signed, and lacks something that was.",
        PolicyRelation.Possible => $"{what} may allow something else than was signed.",
        _ => "not decided.",
    };
}
