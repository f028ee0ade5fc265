namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>iam:PassRole by a wildcard on *.</summary>
internal sealed class PassRoleWithStarInActionAndResource : PassRoleRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
        FindingType.SecurityWarning,
        "PassRole on every role by wildcard",
        "Name the roles that may be passed in `Resource`, and the service with `iam:PassedToService`.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Wildcard;

    protected override bool IsNegated => false;
}
