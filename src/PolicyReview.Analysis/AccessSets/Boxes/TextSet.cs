using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>A set of texts that a statement names: those that fit one of the patterns, or all others.</summary>
internal sealed record TextSet(IReadOnlyList<Glob> Globs, bool IsNegated)
{
    /// <summary>Narrows <paramref name="question"/> to what is inside this set, or outside it.</summary>
    public void Restrict(TextQuestion question, bool inside)
    {
        if (inside != IsNegated)
        {
            // A statement with an unresolved variable matches nothing, which is one more way out of "all but these".
            if (inside || !Globs.Any(glob => glob.HasVariables))
            {
                question.AllOf(Globs);
            }
        }
        else
        {
            question.NoneOf(Globs);
        }
    }

    public bool Equals(TextSet? other) => other is not null && IsNegated == other.IsNegated && Globs.SequenceEqual(other.Globs);

    public override int GetHashCode() => Globs.Aggregate(IsNegated.GetHashCode(), HashCode.Combine);
}
