namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>Two policies compared; the second as seen from the first.</summary>
/// <param name="Relation">How the second stands to the first.</param>
/// <param name="NewAccess">What the second allows and the first does not.</param>
/// <param name="LostAccess">What the first allows and the second does not.</param>
public sealed record PolicyComparison(PolicyRelation Relation, AccessDifference NewAccess, AccessDifference LostAccess)
{
    /// <summary>Why the answer is not sure, one sentence each; empty for a decided relation.</summary>
    public IReadOnlyList<string> Undecided => [.. NewAccess.Reasons.Concat(LostAccess.Reasons).Distinct()];
}
