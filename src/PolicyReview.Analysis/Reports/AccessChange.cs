using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Reports;

/// <summary>What one text of a policy lets through and another does not, in words: a change of layout is no change in access.</summary>
/// <param name="Relation">How the new text stands to the old one; null if they could not be compared.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Gained">What only the new text allows.</param>
/// <param name="Lost">What only the old text allowed.</param>
/// <param name="Remarks">What the answer leaves open, one sentence each.</param>
public sealed record AccessChange(
    PolicyRelation? Relation, string Summary, IReadOnlyList<AccessGroup> Gained, IReadOnlyList<AccessGroup> Lost, IReadOnlyList<string> Remarks)
{
    // About a tenth of a second at most: people wait for the page. What is not found out by then is said to be undecided.
    private const long Steps = 200_000;

    /// <summary>Compares two texts of one document. Never throws for any text.</summary>
    public static AccessChange Between(string before, string after, DocumentKind kind)
    {
        var (old, changed) = (PolicyParser.Parse(before), PolicyParser.Parse(after));
        if (!IsPolicy(old) || !IsPolicy(changed))
        {
            return new AccessChange(null, $"Access was not compared: the {(IsPolicy(old) ? "new" : "old")} text is no policy with statements.", [], [], []);
        }

        var comparison = Compare([old], [changed]);
        return Of(comparison, SummaryOf(comparison.Relation, kind));
    }

    /// <summary>Compares what a principal's permissions policies allow together with what others would. Never throws for any text.</summary>
    public static AccessChange BetweenDeployedAndSubmitted(IReadOnlyList<string> deployed, IReadOnlyList<string> submitted)
    {
        ArgumentNullException.ThrowIfNull(deployed);
        ArgumentNullException.ThrowIfNull(submitted);
        var (old, changed) = (deployed.Select(PolicyParser.Parse).ToList(), submitted.Select(PolicyParser.Parse).ToList());
        if (!old.All(IsPolicy) || !changed.All(IsPolicy))
        {
            return new AccessChange(null, $"Access was not compared: a {(old.All(IsPolicy) ? "submitted" : "deployed")} text is no policy with statements.", [], [], []);
        }

        var comparison = Compare(old, changed);
        return Of(comparison, comparison.Relation switch
        {
            PolicyRelation.Equal => "What is submitted allows the same as what is deployed.",
            PolicyRelation.Wider => "What is submitted allows more than what is deployed.",
            PolicyRelation.Narrower => "What is submitted allows less than what is deployed.",
            PolicyRelation.Incomparable => "What is submitted allows some things that what is deployed does not, and no longer allows others.",
            PolicyRelation.Possible => "What is submitted may differ from what is deployed; no request was found that shows it.",
            _ => "Whether what is submitted differs from what is deployed was not found out.",
        });
    }

    private static PolicyComparison Compare(IReadOnlyList<PolicyDocument> old, IReadOnlyList<PolicyDocument> changed) =>
        (PolicyComparer.Default with { Steps = Steps }).Compare(AccessSet.Of(old), AccessSet.Of(changed));

    private static AccessChange Of(PolicyComparison comparison, string summary) =>
        new(comparison.Relation, summary, AccessGroup.Of(comparison.NewAccess), AccessGroup.Of(comparison.LostAccess), [.. RemarksOn(comparison)]);

    private static bool IsPolicy(PolicyDocument document) => document.Tree.Problem is null && document.Statements.Count > 0;

    // Boundaries, SCPs and RCPs grant nothing themselves.
    private static string SummaryOf(PolicyRelation relation, DocumentKind kind)
    {
        var allows = kind is DocumentKind.PermissionsBoundary or DocumentKind.ServiceControlPolicy or DocumentKind.ResourceControlPolicy ? "lets through" : "allows";
        return relation switch
        {
            PolicyRelation.Equal => "No change in access.",
            PolicyRelation.Wider => $"It {allows} more than before.",
            PolicyRelation.Narrower => $"It {allows} less than before.",
            PolicyRelation.Incomparable => $"It {allows} some things it did not, and no longer {allows} others.",
            PolicyRelation.Possible => "Access may have changed; no request was found that shows it.",
            _ => "Whether access changed was not found out.",
        };
    }

    private static IEnumerable<string> RemarksOn(PolicyComparison comparison)
    {
        foreach (var reason in comparison.Undecided)
        {
            yield return reason;
        }

        if (!comparison.NewAccess.IsComplete || !comparison.LostAccess.IsComplete)
        {
            yield return "Only the first groups of each statement are listed.";
        }
    }
}
