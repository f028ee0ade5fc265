using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>One operator holds a key twice, spelled in different case.</summary>
internal sealed class DuplicateKeysWithDifferentCase : ConditionRule
{
    // Below this many keys comparing all pairs costs less than a table.
    private const int Few = 8;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
        FindingType.Error,
        "Condition key twice, in different case",
        "Keep one spelling, and list all values under it.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (condition.OperatorMember.Value is not { Members: { Count: > 1 } members } || !condition.IsFirstOfOperator)
        {
            return null;
        }

        if (!(members.Count <= Few ? AnyTwinsAmongFew(members) : AnyTwins(members)))
        {
            return null;
        }

        var twins = TwinsIn(members);
        return new RuleHit(
            $"`{twins[0].Name}` and `{twins[1].Name}` are the same key, since the case of keys does not count: which values are compared is not defined.",
            [.. twins.Select(twin => twin.KeyLocation)]);
    }

    private static bool AnyTwinsAmongFew(IReadOnlyList<SourceMember> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreTwins(members[i].Name, members[j].Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AnyTwins(IReadOnlyList<SourceMember> members)
    {
        var seen = new Dictionary<string, string>(members.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            if (!seen.TryAdd(member.Name, member.Name) && seen[member.Name] != member.Name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreTwins(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase) && left != right;

    private static List<SourceMember> TwinsIn(IReadOnlyList<SourceMember> members) => [.. members
        .GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Skip(1).Any(member => member.Name != group.Key))
        .SelectMany(group => group)];
}
