namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>iam:PassRole by name on *.</summary>
internal sealed class PassRoleWithStarInResource : PassRoleRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PASS_ROLE_WITH_STAR_IN_RESOURCE",
        FindingType.SecurityWarning,
        "PassRole on every role",
        "Name the roles that may be passed in `Resource`, and the service with `iam:PassedToService`.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Named;

    protected override bool IsNegated => false;
}
