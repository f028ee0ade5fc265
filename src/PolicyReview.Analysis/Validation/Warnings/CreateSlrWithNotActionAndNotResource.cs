namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>iam:CreateServiceLinkedRole left in by NotAction, with NotResource.</summary>
internal sealed class CreateSlrWithNotActionAndNotResource : CreateSlrRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
        FindingType.Warning,
        "Service-linked roles left in by NotAction, for all services but some",
        Instead) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.NotAction;

    protected override bool IsNegated => true;
}
