using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>Two statements are the same apart from their Sid.</summary>
internal sealed class RedundantStatement : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "REDUNDANT_STATEMENT",
        FindingType.Suggestion,
        "Statement said twice",
        "Remove all but one.");

    // Comparing all pairs is cheaper than a set up to here.
    private const int Few = 32;

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        var statements = context.Statements;
        if (statements.Count < 2 || !AnyAlike(statements))
        {
            return [];
        }

        return statements
            .GroupBy(statement => StatementShape.Hash(statement.Node))
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Where(statement => StatementShape.Same(group.First().Node, statement.Node)).ToList())
            .Where(same => same.Count > 1)
            .Select(same => new RuleHit($"{Names(same)} say the same.", [.. same.Select(statement => statement.Node.Location)]));
    }

    private static bool AnyAlike(IReadOnlyList<Statement> statements)
    {
        if (statements.Count > Few)
        {
            return statements.Select(StatementShape.Glance).Distinct().Count() < statements.Count;
        }

        Span<int> seen = stackalloc int[Few];
        for (var i = 0; i < statements.Count; i++)
        {
            seen[i] = StatementShape.Glance(statements[i]);
            if (seen[..i].Contains(seen[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Names(List<Statement> same)
    {
        var names = string.Join(" and ", same.Take(3).Select(statement => $"`{statement.DisplayName}`"));
        return same.Count > 3 ? $"{names} and {same.Count - 3} more" : names;
    }
}
