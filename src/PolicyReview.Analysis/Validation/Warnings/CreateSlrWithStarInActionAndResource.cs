namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>iam:CreateServiceLinkedRole by a wildcard on *.</summary>
internal sealed class CreateSlrWithStarInActionAndResource : CreateSlrRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
        FindingType.Warning,
        "Service-linked roles for every service by wildcard",
        Instead,
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Wildcard;

    protected override bool IsNegated => false;
}
