using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Redundancy;

/// <summary>A statement that a document could do without: proved, not guessed.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Kind">Why it changes nothing.</param>
/// <param name="Because">The statements that make it so, as few as suffice; empty for one that matches no request at all.</param>
public sealed record StatementRedundancy(Statement Statement, RedundancyKind Kind, IReadOnlyList<Statement> Because)
{
    /// <summary>Access-Analyzer-like code of our own.</summary>
    public string Code => Kind switch
    {
        RedundancyKind.Repeated => "redundant-statement",
        RedundancyKind.Shadowed => "shadowed-statement",
        _ => "statement-without-effect",
    };

    /// <summary>One sentence.</summary>
    public string Message => Kind switch
    {
        RedundancyKind.Repeated => $"`{Statement.DisplayName}` {Verb} nothing that {Names} {(Because.Count == 1 ? "does" : "do")} not {(Statement.Effect == Effect.Deny ? "deny" : "allow")} as well.",
        RedundancyKind.Shadowed => $"All that `{Statement.DisplayName}` allows is denied by {Names}.",
        _ => $"`{Statement.DisplayName}` matches no request: none of its actions works on any of its resources.",
    };

    /// <summary>What to do.</summary>
    public string Advice => Kind switch
    {
        RedundancyKind.Repeated => "Remove it, or correct what it was meant to add.",
        RedundancyKind.Shadowed => "Remove it, or narrow the Deny if the access is wanted.",
        _ => "Correct its actions or its resources, or remove it.",
    };

    private string Verb => Statement.Effect == Effect.Deny ? "denies" : "allows";

    private string Names => string.Join(" and ", Because.Select(statement => $"`{statement.DisplayName}`"));
}
