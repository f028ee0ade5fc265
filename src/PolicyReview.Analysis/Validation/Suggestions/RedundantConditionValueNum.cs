using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>An ordering comparison with several numbers, of which only the greatest or the least counts.</summary>
internal sealed class RedundantConditionValueNum : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "REDUNDANT_CONDITION_VALUE_NUM",
        FindingType.Suggestion,
        "Several bounds where one counts",
        "Keep the one number that counts.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (condition is not { Operator.Family: OperatorFamily.Numeric, Values.Count: > 1, KeyMember.Value: { } list })
        {
            return null;
        }

        var isUpperBound = condition.Operator.Name.StartsWith("NumericLess", StringComparison.Ordinal);
        if (!isUpperBound && !condition.Operator.Name.StartsWith("NumericGreater", StringComparison.Ordinal))
        {
            return null;
        }

        return Deciding(condition.Values, isUpperBound) is { } deciding
            ? new RuleHit($"The values of `{condition.Key}` are joined by \"or\": under `{condition.Operator.Written}` only the {(isUpperBound ? "greatest" : "least")}, `{deciding.Value}`, counts.", list.Location)
            {
                Replacement = deciding.Node.Kind == SourceNodeKind.String ? JsonQuote.Of(deciding.Value) : deciding.Value,
            }
            : null;
    }

    // Null where a value is no number: that is another finding, and which one counts is then open.
    private static PolicyString? Deciding(IReadOnlyList<PolicyString> values, bool isUpperBound)
    {
        var best = (Value: 0m, Text: default(PolicyString?));
        foreach (var value in values)
        {
            if (!PolicyNumber.TryParse(value.Value, out var number))
            {
                return null;
            }

            if (best.Text is null || (isUpperBound ? number > best.Value : number < best.Value))
            {
                best = (number, value);
            }
        }

        return best.Text;
    }
}
