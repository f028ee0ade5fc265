namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>iam:PassRole by name with NotResource.</summary>
internal sealed class PassRoleWithNotResource : PassRoleRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PASS_ROLE_WITH_NOT_RESOURCE",
        FindingType.SecurityWarning,
        "PassRole on all roles but some",
        "Name the roles that may be passed in `Resource`, and the service with `iam:PassedToService`.") with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.Named;

    protected override bool IsNegated => true;
}
