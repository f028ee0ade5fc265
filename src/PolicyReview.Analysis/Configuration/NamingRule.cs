using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.Configuration;

/// <summary>How the team names something.</summary>
/// <param name="Applies">What it names.</param>
/// <param name="Pattern">What a name must match; linear in the name's length, whatever the pattern.</param>
/// <param name="Reason">Why; null if the team did not say.</param>
public sealed record NamingRule(NamedThing Applies, Regex Pattern, string? Reason);
