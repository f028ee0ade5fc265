using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Escalation;

/// <summary>Condition keys with values that only a policy which does not limit them allows, in the partitions that statements name.</summary>
internal static class UnlimitedKeys
{
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov"];

    /// <summary>To be tried in turn, so that the request shown has the value that tells most; one try without a key if the action has none of the kind.</summary>
    /// <param name="needs">The action; it has one key at most.</param>
    /// <param name="statements">The statements about it.</param>
    public static IEnumerable<IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>>> Of(EscalationAction needs, IEnumerable<Statement> statements)
    {
        if (needs.Unlimited.Count == 0)
        {
            return [[]];
        }

        var named = PartitionsIn(statements);
        return from key in needs.Unlimited
               from value in key.Value
               from partition in named
               select new[] { KeyValuePair.Create(key.Key, (IReadOnlyList<string>)[value.Replace("arn:aws:", $"arn:{partition}:", StringComparison.Ordinal)]) };
    }

    private static List<string> PartitionsIn(IEnumerable<Statement> statements)
    {
        var named = statements
            .SelectMany(statement => statement.ResourceEntries.Select(entry => entry.Text.Value).Concat(statement.Conditions.SelectMany(condition => condition.Values).Select(value => value.Value)))
            .Where(text => text.StartsWith("arn:", StringComparison.Ordinal)).Select(text => text.Split(':')[1]).ToHashSet(StringComparer.Ordinal);
        return [.. Partitions.Where(named.Contains).DefaultIfEmpty(Partitions[0])];
    }
}
