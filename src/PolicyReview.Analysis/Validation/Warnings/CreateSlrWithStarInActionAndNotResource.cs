namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>iam:CreateServiceLinkedRole by a wildcard with NotResource.</summary>
internal sealed class CreateSlrWithStarInActionAndNotResource : CreateSlrRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        FindingType.Warning,
        "Service-linked roles by wildcard for all services but some",
        Instead) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Wildcard;

    protected override bool IsNegated => true;
}
