using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Statements that share a Sid.</summary>
internal abstract class SidRule : DocumentRule
{
    protected sealed override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        var statements = context.Document.Statements;
        return statements.Count < 2 || !AnyShared(statements) ? [] : statements
            .Where(statement => statement.Sid is not null)
            .GroupBy(statement => statement.Sid, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => new RuleHit($"{group.Count()} statements share the Sid `{group.Key}`.", [.. group.Select(statement => statement.SidNode!.Location)]));
    }

    private static bool AnyShared(IReadOnlyList<Statement> statements)
    {
        var seen = new HashSet<string>(statements.Count, StringComparer.Ordinal);
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].Sid is { } sid && !seen.Add(sid))
            {
                return true;
            }
        }

        return false;
    }
}
