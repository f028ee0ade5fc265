namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>iam:CreateServiceLinkedRole by name with NotResource.</summary>
internal sealed class CreateSlrWithNotResource : CreateSlrRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "CREATE_SLR_WITH_NOT_RESOURCE",
        FindingType.Warning,
        "Service-linked roles for all services but some",
        Instead) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Named;

    protected override bool IsNegated => true;
}
