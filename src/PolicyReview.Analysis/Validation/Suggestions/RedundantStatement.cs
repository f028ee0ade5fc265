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
        var seen = new HashSet<int>(statements.Count);
        for (var i = 0; i < statements.Count; i++)
        {
            if (!seen.Add(StatementShape.Glance(statements[i])))
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
