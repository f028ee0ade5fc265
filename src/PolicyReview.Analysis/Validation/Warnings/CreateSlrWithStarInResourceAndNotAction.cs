namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>iam:CreateServiceLinkedRole left in by NotAction on *.</summary>
internal sealed class CreateSlrWithStarInResourceAndNotAction : CreateSlrRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        FindingType.Warning,
        "Service-linked roles left in by NotAction",
        Instead) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.NotAction;

    protected override bool IsNegated => false;
}
