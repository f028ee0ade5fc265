using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A service's condition key that none of the statement's actions carries: the condition is never met, so the statement does nothing.</summary>
internal sealed class ConditionKeyOfNoAction : ConditionRule
{
    // A statement with more actions names a key for some of them.
    private const int MostActions = 200;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "condition-key-of-no-action",
        FindingType.Warning,
        "Condition key that no action here carries",
        "Use a key that AWS lists for the action, or move the condition to the statement it belongs to.",
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html") with
    {
        AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl,
    };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (statement.Actions is null || condition.Operator is not { IsKnown: true, IsNegated: false, IfExists: false, SetOperator: not SetOperator.ForAllValues, Name: not "Null" }
            || IsOfEveryRequest(condition.Key) || context.Catalogue.FindConditionKey(condition.Key) is not { } key)
        {
            return null;
        }

        return AnyCarries(key, statement, context)
            ? null
            : new RuleHit($"No action of this statement carries `{condition.Key}`: the condition is never met, and the statement never applies.", condition.KeyMember.KeyLocation);
    }

    // What is not expanded, or not known, may carry any key.
    private static bool AnyCarries(ConditionKey key, Statement statement, PolicyContext context)
    {
        foreach (var entry in statement.ActionEntries)
        {
            var actions = context.Expansion.Of(entry);
            if (actions.Count is 0 or > MostActions)
            {
                return true;
            }

            foreach (var action in actions)
            {
                if (action.ConditionKeys.Contains(key.Name, StringComparer.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return statement.ActionEntries.Count == 0;
    }

    // Keys under `aws:` and a few others are there for every service, and what a session was opened with (`saml:sub`, `gitlab.com:sub`) stays with it.
    private static bool IsOfEveryRequest(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || key.AsSpan(0, colon).Contains('.') || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
            || key.StartsWith("saml:", StringComparison.OrdinalIgnoreCase) || GlobalConditionKeys.Find(key) is not null;
    }
}
