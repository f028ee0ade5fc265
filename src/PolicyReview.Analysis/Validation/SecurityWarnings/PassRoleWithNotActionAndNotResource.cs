namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>iam:PassRole left in by NotAction, with NotResource.</summary>
internal sealed class PassRoleWithNotActionAndNotResource : PassRoleRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
        FindingType.SecurityWarning,
        "PassRole left in by NotAction, on all roles but some",
        "Name the roles that may be passed in `Resource`, and the service with `iam:PassedToService`.") with { AppliesTo = PolicyTypes.Identity };

    protected override ActionGrant Grant => ActionGrant.NotAction;

    protected override bool IsNegated => true;
}
