namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>iam:CreateServiceLinkedRole by name on *.</summary>
internal sealed class CreateSlrWithStarInResource : CreateSlrRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "CREATE_SLR_WITH_STAR_IN_RESOURCE",
        FindingType.Warning,
        "Service-linked roles for every service",
        Instead,
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Named;

    protected override bool IsNegated => false;
}
