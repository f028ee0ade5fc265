using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A GitHub Actions trust whose subject does not pin organisation, repository, and ref or environment.</summary>
internal sealed class GithubSubjectNotPinned : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "github-subject-not-pinned",
        FindingType.SecurityWarning,
        "GitHub subject not pinned",
        "Write the subject out: `repo:OWNER/REPO:ref:refs/heads/main` or `repo:OWNER/REPO:environment:NAME`, under `StringEquals`.",
        "https://docs.github.com/en/actions/concepts/security/openid-connect") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        foreach (var condition in statement.Conditions)
        {
            if (statement.Effect != Effect.Allow || !GitHubSubject.IsAskedBy(condition))
            {
                continue;
            }

            var isRefPinned = GitHubSubject.IsRefPinned(statement);
            foreach (var value in condition.Values)
            {
                if (GitHubSubject.WhyNotPinned(value.Value, isRefPinned) is { } reason)
                {
                    (hits ??= []).Add(new RuleHit($"`{value.Value}` {reason}.", value.Node.Location));
                }
            }
        }

        return (IEnumerable<RuleHit>?)hits ?? [];
    }
}
