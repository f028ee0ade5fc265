using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A GitHub Actions trust for pull requests: whoever may open one chooses the code that runs.</summary>
internal sealed class GithubPullRequestSubject : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "github-pull-request-subject",
        FindingType.Warning,
        "Pull requests can assume the role",
        "Give pull requests a role of their own that only reads.",
        "https://docs.github.com/en/actions/concepts/security/openid-connect") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Allow && GitHubSubject.IsAskedBy(condition);

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        value.Value.EndsWith(":pull_request", StringComparison.Ordinal)
            ? new RuleHit($"`{value.Value}` lets code of a pull request assume the role before anybody read it.", value.Node.Location)
            : null;
}
