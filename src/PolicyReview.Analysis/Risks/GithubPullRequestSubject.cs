using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A GitHub Actions trust for pull requests: whoever may open one chooses the code that runs.</summary>
internal sealed class GithubPullRequestSubject : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "github-pull-request-subject",
        FindingType.Warning,
        "Pull requests can assume the role",
        "Give pull requests a role of their own that only reads.",
        "https://docs.github.com/en/actions/concepts/security/openid-connect");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => GitHubTrust.In(statement, context) is not { } trust
        ? []
        : trust.Subjects.Where(subject => subject.Value.EndsWith(":pull_request", StringComparison.Ordinal))
            .Select(subject => new RuleHit($"`{subject.Value}` lets code of a pull request assume the role before anybody read it.", subject.Node.Location));
}
