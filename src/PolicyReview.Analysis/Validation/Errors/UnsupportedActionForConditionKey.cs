using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A condition on the claims of a web identity over an sts action that carries none.</summary>
internal sealed class UnsupportedActionForConditionKey : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
        FindingType.Error,
        "Action without the claims",
        "Give the action a statement of its own, without the condition.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.ResourceBased };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || !AnyClaim(statement.Conditions) || WithoutClaims(statement) is not { } actions)
        {
            return [];
        }

        List<RuleHit>? hits = null;
        foreach (var condition in statement.Conditions)
        {
            if (IsClaim(condition.Key) && context.Budget.TryList(actions.Count + 1))
            {
                var names = string.Join("` and `", actions.Select(action => action.Value));
                (hits ??= []).Add(new RuleHit($"`{condition.Key}` is never present with `{names}`.", [.. actions.Select(action => action.Location), condition.KeyMember.Value!.Location]));
            }
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    // sts:AssumeRole by a federated principal is wrong for another reason, which has a code of its own.
    private static List<ActionEntry>? WithoutClaims(Statement statement)
    {
        List<ActionEntry>? found = null;
        var isFederated = statement.PrincipalValues.Any(principal => principal.Kind == "Federated");
        foreach (var entry in statement.ActionEntries)
        {
            if (entry.Value.Equals("sts:TagSession", StringComparison.OrdinalIgnoreCase) || (entry.Value.Equals("sts:AssumeRole", StringComparison.OrdinalIgnoreCase) && !isFederated))
            {
                (found ??= []).Add(entry);
            }
        }

        return found;
    }

    private static bool AnyClaim(IReadOnlyList<ConditionEntry> conditions)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            if (IsClaim(conditions[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    // token.actions.githubusercontent.com:sub; other prefixes have no dot.
    private static bool IsClaim(string key)
    {
        var colon = key.LastIndexOf(':');
        return colon > 0 && key.AsSpan(0, colon).Contains('.');
    }
}
