using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>The actions that a statement names: those that fit one of the patterns, or all others.</summary>
internal sealed record ActionSet(IReadOnlyList<ActionPattern> Patterns, bool IsNegated)
{
    /// <summary>True if <c>service:name</c> is in the set.</summary>
    public bool Includes(string service, string name)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.Includes(service, name))
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
