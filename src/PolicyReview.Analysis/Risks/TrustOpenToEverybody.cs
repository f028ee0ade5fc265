using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A trust policy that lets in every principal and no condition on who that is.</summary>
internal sealed class TrustOpenToEverybody : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "trust-open-to-everybody",
        FindingType.SecurityWarning,
        "Anybody can assume the role",
        "Name the account, role, service or provider.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        principal is { Value: "*", Kind: null or "AWS" } && statement.Effect == Effect.Allow && statement.Principals is not null && !Exposure.IsNarrowed(statement)
            ? new RuleHit("`*` lets every AWS account assume the role.", principal.Node.Location)
            : null;
}
