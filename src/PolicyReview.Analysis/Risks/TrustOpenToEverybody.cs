using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A trust policy that lets in every principal and no condition on who that is.</summary>
internal sealed class TrustOpenToEverybody : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "trust-open-to-everybody",
        FindingType.SecurityWarning,
        "Anybody can assume the role",
        "Name the account, role, service or provider.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is not { IncludesEverybody: true } principals || Exposure.IsNarrowed(statement))
        {
            return [];
        }

        return principals.Values.Where(principal => principal is { Value: "*", Kind: null or "AWS" })
            .Select(principal => new RuleHit("`*` lets every AWS account assume the role.", principal.Node.Location));
    }
}
