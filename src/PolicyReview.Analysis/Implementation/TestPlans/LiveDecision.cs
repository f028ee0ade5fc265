namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>What AWS's policy simulator said to a case.</summary>
/// <param name="Name">The case's name.</param>
/// <param name="Expected">What the case expected when the script was written; null if the results do not say.</param>
/// <param name="Answer">The simulator's own word: <c>allowed</c>, <c>explicitDeny</c>, <c>implicitDeny</c>; null if it was not asked or gave none.</param>
/// <param name="LocalOnly">Why the simulator was not asked; null if it was.</param>
/// <param name="MissingContext">Condition keys the simulator would have needed.</param>
public sealed record LiveDecision(string Name, ExpectedAccess? Expected, string? Answer, string? LocalOnly, IReadOnlyList<string> MissingContext)
{
    /// <summary>True if AWS allowed the request; null if there is no answer.</summary>
    public bool? IsAllowed => Answer is null ? null : Answer == "allowed";
}
