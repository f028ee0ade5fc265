using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An RCP uses NotAction.</summary>
internal sealed class RcpSyntaxErrorNotaction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RCP_SYNTAX_ERROR_NOTACTION",
        FindingType.Error,
        "NotAction in an RCP",
        "Name the actions with `Action`.") with { AppliesTo = PolicyTypes.ResourceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.NotActions is { Member: var member } ? [new RuleHit("`NotAction` cannot stand in an RCP.", member.KeyLocation)] : [];
}
