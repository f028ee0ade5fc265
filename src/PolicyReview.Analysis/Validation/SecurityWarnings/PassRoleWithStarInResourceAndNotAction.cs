namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>iam:PassRole left in by NotAction on *.</summary>
internal sealed class PassRoleWithStarInResourceAndNotAction : PassRoleRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        FindingType.SecurityWarning,
        "PassRole left in by NotAction",
        "Name the roles that may be passed in `Resource`, and the service with `iam:PassedToService`.") with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.NotAction;

    protected override bool IsNegated => false;
}
