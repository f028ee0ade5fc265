using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>ForAnyValue on an audience, which has one value.</summary>
internal sealed class ForanyvalueWithAudienceClaimType : AudienceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE",
        FindingType.SecurityWarning,
        "ForAnyValue on an audience",
        "Write the operator without `ForAnyValue:`.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override SetOperator Qualifier => SetOperator.ForAnyValue;

    protected override string Effect => "would take a token with several audiences of which one fits";
}
