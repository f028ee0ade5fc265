using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>ForAllValues on an audience, which has one value.</summary>
internal sealed class ConfirmAudienceClaimType : AudienceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "CONFIRM_AUDIENCE_CLAIM_TYPE",
        FindingType.Suggestion,
        "ForAllValues on an audience",
        "Write the operator without `ForAllValues:`.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override SetOperator Qualifier => SetOperator.ForAllValues;

    protected override string Effect => "also holds where the token has none";
}
