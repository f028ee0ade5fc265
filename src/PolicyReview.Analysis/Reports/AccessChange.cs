using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Reports;

/// <summary>What one policy lets through and another does not, in words: a change of layout is no change in access.</summary>
/// <param name="Comparison">The new policy as seen from the old one; null if they could not be compared.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Gained">What only the new one allows.</param>
/// <param name="Lost">What only the old one allows.</param>
/// <param name="Remarks">What the answer leaves open, one sentence each.</param>
public sealed record AccessChange(
    PolicyComparison? Comparison, string Summary, IReadOnlyList<AccessGroup> Gained, IReadOnlyList<AccessGroup> Lost, IReadOnlyList<string> Remarks)
{
    // About a tenth of a second at most: people wait for the page. What is not found out by then is said to be undecided.
    private const long Steps = 200_000;

    /// <summary>How the new policy stands to the old one; null if they could not be compared.</summary>
    public PolicyRelation? Relation => Comparison?.Relation;

    /// <summary>Compares two texts of one document. Never throws for any text.</summary>
    public static AccessChange Between(string before, string after, DocumentKind kind)
    {
        var (old, changed) = (PolicyParser.Parse(before), PolicyParser.Parse(after));
        return IsPolicy(old) && IsPolicy(changed)
            ? Of(Compare([old], [changed]), comparison => SummaryOf(comparison, kind))
            : NotCompared($"the {(IsPolicy(old) ? "new" : "old")} text is no policy with statements.");
    }

    /// <summary>Compares two policies that need not have to do with each other. Never throws for any text.</summary>
    public static AccessChange Between(ComparedPolicies old, ComparedPolicies changed)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(changed);
        if (old.Kind.NamesPrincipals() != changed.Kind.NamesPrincipals())
        {
            return NotCompared($"a {(old.Kind.NamesPrincipals() ? old : changed).Kind.Name()} says who may do something, a {(old.Kind.NamesPrincipals() ? changed : old).Kind.Name()} what somebody may do.");
        }

        foreach (var side in (ComparedPolicies[])[old, changed])
        {
            if (side.Texts.Count == 0 || !side.Texts.Select(PolicyParser.Parse).All(IsPolicy))
            {
                return NotCompared($"{side.Name} {(side.Texts.Count > 1 ? "has a text that is" : "is")} no policy with statements.");
            }
        }

        return Of(Compare(old.Texts.Select(PolicyParser.Parse), changed.Texts.Select(PolicyParser.Parse)), comparison => SummaryOf(comparison, old, changed));
    }

    /// <summary>Compares what a principal may do with all its policies together: within its boundary and every level of SCPs. Never throws for any text.</summary>
    public static AccessChange Between(ProofDocuments before, ProofDocuments after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var comparer = PolicyComparer.Default with { Steps = Steps };
        return Of(comparer.Compare(new EffectiveAccess(before, comparer).Whole, new EffectiveAccess(after, comparer).Whole), comparison => SummaryOf(comparison, DocumentKind.PermissionsPolicy));
    }

    private static PolicyComparison Compare(IEnumerable<PolicyDocument> old, IEnumerable<PolicyDocument> changed) =>
        (PolicyComparer.Default with { Steps = Steps }).Compare(AccessSet.Of([.. old]), AccessSet.Of([.. changed]));

    private static AccessChange NotCompared(string why) => new(null, $"Access was not compared: {why}", [], [], []);

    private static AccessChange Of(PolicyComparison comparison, Func<PolicyComparison, string> summary) =>
        new(comparison, summary(comparison), AccessGroup.Of(comparison.NewAccess), AccessGroup.Of(comparison.LostAccess), [.. RemarksOn(comparison)]);

    private static bool IsPolicy(PolicyDocument document) => document.Tree.Problem is null && document.Statements.Count > 0;

    private static string SummaryOf(PolicyComparison comparison, ComparedPolicies old, ComparedPolicies changed) => comparison.Relation switch
    {
        PolicyRelation.Equal => $"No change in access: {changed.Name} {changed.Allows} the same as {old.Name}.",
        PolicyRelation.Wider => changed.Sentence($"{changed.Allows} more than {old.Name}."),
        PolicyRelation.Narrower => changed.Sentence($"{changed.Allows} less than {old.Name}."),
        PolicyRelation.Incomparable => changed.Sentence($"{changed.Allows} some things that {old.Name} does not, and does not allow others that it does."),
        _ => NotDecided(comparison, old, changed),
    };

    private static string SummaryOf(PolicyComparison comparison, DocumentKind kind)
    {
        var (old, changed) = (new ComparedPolicies("the old text", kind, []), new ComparedPolicies("the new text", kind, []));
        return comparison.Relation switch
        {
            PolicyRelation.Equal => "No change in access.",
            PolicyRelation.Wider => $"It {changed.Allows} more than before.",
            PolicyRelation.Narrower => $"It {changed.Allows} less than before.",
            PolicyRelation.Incomparable => $"It {changed.Allows} some things it did not, and no longer {changed.Allows} others.",
            _ => NotDecided(comparison, old, changed),
        };
    }

    // One direction may be known although the other is not.
    private static string NotDecided(PolicyComparison comparison, ComparedPolicies old, ComparedPolicies changed) =>
        $"{Direction(comparison.NewAccess.Standing, changed, old)} {Direction(comparison.LostAccess.Standing, old, changed)}";

    private static string Direction(DifferenceStanding standing, ComparedPolicies side, ComparedPolicies other) => standing switch
    {
        DifferenceStanding.None => side.Sentence($"{side.Allows} nothing that {other.Name} does not."),
        DifferenceStanding.Shown => side.Sentence($"{side.Allows} something that {other.Name} does not."),
        DifferenceStanding.Possible => side.Sentence($"may {side.Allow} something that {other.Name} does not; no request was found that shows it."),
        _ => $"Whether {side.Name} {side.Allows} something that {other.Name} does not was not found out.",
    };

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
