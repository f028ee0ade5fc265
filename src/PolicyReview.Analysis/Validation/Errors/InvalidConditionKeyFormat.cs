using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A condition key does not have the form service:name.</summary>
internal sealed class InvalidConditionKeyFormat : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_CONDITION_KEY_FORMAT",
        FindingType.Error,
        "Condition key without a prefix",
        "Write the key as `service:name`, or as `aws:name` if it is a global one.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        var colon = condition.Key.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && colon < condition.Key.Length - 1)
        {
            return null;
        }

        var global = colon < 0 && condition.Key.Length > 0 ? context.Catalogue.FindConditionKey($"aws:{condition.Key}") : null;
        return new RuleHit($"`{condition.Key}` is no condition key: a key is a prefix, a colon and a name.", condition.KeyMember.KeyLocation)
        {
            Advice = global is null ? null : $"Did you mean `{global.Name}`?",
            Replacement = global is null ? null : JsonQuote.Of(global.Name),
        };
    }
}
