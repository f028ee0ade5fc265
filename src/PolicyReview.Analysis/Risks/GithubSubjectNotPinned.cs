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
        "https://docs.github.com/en/actions/concepts/security/openid-connect");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => GitHubTrust.In(statement, context) is not { } trust
        ? []
        : trust.Subjects.Select(subject => (subject, Reason: GitHubSubject.WhyNotPinned(subject.Value, trust.PinsRef)))
            .Where(found => found.Reason is not null)
            .Select(found => new RuleHit($"`{found.subject.Value}` {found.Reason}.", found.subject.Node.Location));
}
