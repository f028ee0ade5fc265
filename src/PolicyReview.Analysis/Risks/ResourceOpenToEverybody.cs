using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A resource policy that lets in everybody and no condition on who that is.</summary>
internal sealed class ResourceOpenToEverybody : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "resource-open-to-everybody",
        FindingType.SecurityWarning,
        "Open to everybody",
        "Name the principals, or limit the statement by `aws:PrincipalOrgID`, `aws:SourceArn` or the like.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html") with { AppliesTo = PolicyTypes.Resource };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is not { IncludesEverybody: true } principals || Exposure.IsNarrowed(statement))
        {
            return [];
        }

        return principals.Values.Where(principal => principal is { Value: "*", Kind: null or "AWS" })
            .Select(principal => new RuleHit("`*` lets in everybody, anonymous callers included.", principal.Node.Location));
    }
}
