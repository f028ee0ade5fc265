using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A variable under an operator that reads none.</summary>
internal sealed class InvalidVariableForOperator : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_VARIABLE_FOR_OPERATOR",
        FindingType.Error,
        "Variable under an operator that reads none",
        "Write the value out: only the String and Arn operators read variables.");

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        context.Document.MayHoldVariables && condition.Operator.Family is not (OperatorFamily.String or OperatorFamily.Arn or OperatorFamily.Unknown);

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) => PolicyVariable.AnyIn(value.Value)
        ? new RuleHit($"`{condition.Operator.Written}` takes `{value.Value}` as it stands: it reads no variables.", value.Node.Location)
        : null;
}
