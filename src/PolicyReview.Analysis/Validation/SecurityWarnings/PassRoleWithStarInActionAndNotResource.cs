namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>iam:PassRole by a wildcard with NotResource.</summary>
internal sealed class PassRoleWithStarInActionAndNotResource : PassRoleRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        FindingType.SecurityWarning,
        "PassRole by wildcard on all roles but some",
        "Name the roles that may be passed in `Resource`, and the service with `iam:PassedToService`.") with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Wildcard;

    protected override bool IsNegated => true;
}
