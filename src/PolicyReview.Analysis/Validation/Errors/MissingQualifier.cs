using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A key that holds several values is compared as if it held one.</summary>
internal sealed class MissingQualifier : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_QUALIFIER",
        FindingType.Error,
        "Multivalued key without a set operator",
        "Write `ForAllValues:` or `ForAnyValue:` before the operator, whichever the condition means.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => statement.Conditions
        .Where(condition => condition.Operator is { IsKnown: true, SetOperator: SetOperator.None, Name: not "Null" }
            && context.Catalogue.FindConditionKey(condition.Key) is { IsMultivalued: true })
        .Select(condition => new RuleHit($"`{condition.Key}` holds a list of values; `{condition.Operator.Written}` compares one.", condition.KeyMember.KeyLocation));
}
