namespace PolicyReview.Analysis.Configuration;

/// <summary>A team's decision to live with findings of one code in one place until a day.</summary>
/// <param name="Code">The issue code.</param>
/// <param name="Scope">Where it holds; never everywhere.</param>
/// <param name="Reason">Why the team can live with it.</param>
/// <param name="Owner">Who answers for it: a person or a team.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record Suppression(string Code, SuppressionScope Scope, string Reason, string Owner, DateOnly Expires)
{
    /// <summary>True from the day after <see cref="Expires"/>.</summary>
    public bool HasExpired(DateOnly today) => today > Expires;
}
