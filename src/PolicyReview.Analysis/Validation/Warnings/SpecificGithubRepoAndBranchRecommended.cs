using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A trust policy for GitHub Actions whose sub has a wildcard and pins no branch.</summary>
internal sealed class SpecificGithubRepoAndBranchRecommended : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
        FindingType.Warning,
        "GitHub subject without a branch",
        "Pin the branch, tag or environment in `sub`, for example `repo:OWNER/REPO:ref:refs/heads/main`.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => GitHubTrust.In(statement, context) is not { Subjects.Count: > 0, PinsRef: false } trust
        ? []
        : trust.Subjects
            .Where(subject => WildcardPattern.HasWildcard(subject.Value) && !subject.Value.Contains(":ref:", StringComparison.Ordinal) && !subject.Value.Contains(":environment:", StringComparison.Ordinal))
            .Select(subject => new RuleHit($"`{subject.Value}` lets any branch of the repository assume the role.", subject.Node.Location));
}
