namespace PolicyReview.Analysis.Escalation;

/// <summary>A known way in which a principal gets more permissions than it was given.</summary>
/// <param name="Id">The name that lists of such methods use: <c>lambda-001</c>; those with <c>x-</c> are in no numbered list.</param>
/// <param name="Category">What kind of method it is.</param>
/// <param name="Actions">All of them must be allowed, <c>service:Name</c>.</param>
/// <param name="PassedTo">For a method with <c>iam:PassRole</c>: the services of which one must be the request's <c>iam:PassedToService</c>; else empty.</param>
/// <param name="SameResource">Sets of actions that must be allowed on one and the same resource.</param>
/// <param name="Assumptions">What must hold besides and no document of a review shows, as clauses: "a cluster exists".</param>
/// <param name="Sources">Who published the method; <see cref="EscalationMethods.Sources"/> has the full names.</param>
public sealed record EscalationMethod(
    string Id,
    EscalationCategory Category,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> PassedTo,
    IReadOnlyList<IReadOnlyList<string>> SameResource,
    IReadOnlyList<string> Assumptions,
    IReadOnlyList<string> Sources)
{
    /// <summary>The actions in words: "`iam:PassRole` + `ec2:RunInstances`".</summary>
    public string Name => string.Join(" + ", Actions.Select(action => $"`{action}`"));

    /// <summary>True if what it gains is the caller's own permissions, so that the caller's permissions boundary caps it; the boundary itself is not.</summary>
    internal bool IsCappedByABoundary => Category.Id == "self-escalation" && !Actions.Any(action => action.EndsWith("PermissionsBoundary", StringComparison.Ordinal));

    /// <summary>True if it takes all that <paramref name="other"/> takes, and more.</summary>
    public bool Contains(EscalationMethod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Actions.Count < Actions.Count && other.Actions.All(Actions.Contains);
    }
}
