using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An RCP allows something other than everything.</summary>
internal sealed class RcpSyntaxErrorAllow : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RCP_SYNTAX_ERROR_ALLOW",
        FindingType.Error,
        "Allow in an RCP",
        "Write what is not to happen with `Deny`; `RCPFullAWSAccess`, which AWS attaches, allows the rest.") with { AppliesTo = PolicyTypes.ResourceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.Effect != Effect.Allow || (statement.Conditions.Count == 0 && statement.AllowsAnyResource && statement.ResourceEntries.Count == 1 && statement.Principals is { IncludesEverybody: true })
            ? []
            : [new RuleHit("An RCP allows everything on `*` to `*` without a condition, or denies; it cannot allow less.", statement.EffectNode!.Location)];
}
