using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A GitHub Actions trust whose subject does not pin organisation, repository, and ref or environment.</summary>
internal sealed class GithubSubjectNotPinned : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "github-subject-not-pinned",
        FindingType.SecurityWarning,
        "GitHub subject not pinned",
        "Write the subject out: `repo:OWNER/REPO:ref:refs/heads/main` or `repo:OWNER/REPO:environment:NAME`, under `StringEquals`.",
        "https://docs.github.com/en/actions/concepts/security/openid-connect") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Allow && GitHubSubject.IsAskedBy(condition);

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        GitHubSubject.WhyNotPinned(value.Value, GitHubSubject.IsRefPinned(statement)) is { } reason
            ? new RuleHit($"`{value.Value}` {reason}.", value.Node.Location)
            : null;
}
