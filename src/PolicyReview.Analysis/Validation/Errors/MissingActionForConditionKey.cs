using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A condition asks for what only another action can set.</summary>
internal sealed class MissingActionForConditionKey : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ACTION_FOR_CONDITION_KEY",
        FindingType.Error,
        "Key without the action that sets it",
        "Add the action to the statement.",
        EvidenceTier.CuratedList) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.ResourceBased };

    // What passes a session these values (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html,
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    private static readonly (string Key, string Action)[] Setters =
    [
        ("sts:SourceIdentity", "SetSourceIdentity"),
        ("sts:TransitiveTagKeys", "TagSession"),
        ("aws:RequestTag/", "TagSession"),
        ("aws:TagKeys", "TagSession"),
    ];

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        List<(ConditionEntry Condition, string Setter)>? found = null;
        foreach (var statement in context.Statements)
        {
            if (statement is { Effect: Effect.Allow, Conditions.Count: > 0, Actions: not null } && AssumesRole(statement))
            {
                Add(statement, ref found);
            }
        }

        if (found is null)
        {
            return [];
        }

        var allowed = found.Select(pair => pair.Setter).Distinct().Where(setter => IsAllowed(context, setter)).ToList();
        return found
            .Where(pair => !allowed.Contains(pair.Setter))
            .Select(pair => new RuleHit($"Only `sts:{pair.Setter}` sets `{pair.Condition.Key}`, and no statement allows it.", pair.Condition.KeyMember.KeyLocation));
    }

    private static void Add(Statement statement, ref List<(ConditionEntry Condition, string Setter)>? found)
    {
        foreach (var condition in statement.Conditions)
        {
            if (SetterOf(condition) is { } setter)
            {
                (found ??= []).Add((condition, setter));
            }
        }
    }

    private static string? SetterOf(ConditionEntry condition)
    {
        foreach (var (key, action) in Setters)
        {
            if (condition.AsksForValue() && (key.EndsWith('/') ? condition.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase) : condition.KeyIs(key)))
            {
                return action;
            }
        }

        return null;
    }

    private static bool AssumesRole(Statement statement)
    {
        var entries = statement.ActionEntries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Value.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllowed(PolicyContext context, string action)
    {
        foreach (var statement in context.Statements)
        {
            if (ActionGrants.FirstOf(statement, "sts", action).Grant != ActionGrant.None)
            {
                return true;
            }
        }

        return false;
    }
}
