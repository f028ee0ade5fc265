using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Reports;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What a sentence calls it, beginning small: <c>what is deployed</c>; what a policy or a file is called stands in backticks.</param>
/// <param name="Kind">What the policies are attached to.</param>
/// <param name="Texts">The policies, whose access counts together.</param>
public sealed record ComparedPolicies(string Name, DocumentKind Kind, IReadOnlyList<string> Texts)
{
    internal string Allows => Kind.OnlyCaps() ? "lets through" : "allows";

    internal string Allow => Kind.OnlyCaps() ? "let through" : "allow";

    internal string Sentence(string rest) => $"{char.ToUpperInvariant(Name[0])}{Name[1..]} {rest}";
}
