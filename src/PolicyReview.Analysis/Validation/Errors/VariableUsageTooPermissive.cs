using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation.Facts;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A policy variable at the start of a key that says whose request it is.</summary>
internal sealed class VariableUsageTooPermissive : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "VARIABLE_USAGE_TOO_PERMISSIVE",
        FindingType.Error,
        "Variable in a sensitive key",
        $"Write at least {SensitiveConditionKeys.LiteralStart} characters before each variable, or the values without variables.",
        EvidenceTier.CuratedList);

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        context.Document.MayHoldVariables && condition.Operator.Family == OperatorFamily.String && SensitiveConditionKeys.WithLiteralStart.Contains(condition.Key);

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context)
    {
        var from = 0;
        for (var variable = PolicyVariable.Next(value.Value, 0); variable is { } found; variable = PolicyVariable.Next(value.Value, from))
        {
            if (!found.IsEscape && found.Start - from < SensitiveConditionKeys.LiteralStart)
            {
                return new RuleHit(
                    $"A variable in `{value.Value}` has fewer than {SensitiveConditionKeys.LiteralStart} literal characters before it, so that its value decides whose `{condition.Key}` matches.",
                    value.Node.Location);
            }

            from = found.End;
        }

        return null;
    }
}
