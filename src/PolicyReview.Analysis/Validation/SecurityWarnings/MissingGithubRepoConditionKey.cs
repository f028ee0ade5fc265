using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A trust policy for GitHub Actions without a condition on sub.</summary>
internal sealed class MissingGithubRepoConditionKey : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_GITHUB_REPO_CONDITION_KEY",
        FindingType.SecurityWarning,
        "GitHub trust without a subject",
        "Add `token.actions.githubusercontent.com:sub` with the organisation, repository and branch or environment.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        GitHubTrust.In(statement, context) is { Subjects.Count: 0 } trust
            ? [new RuleHit("Every workflow of every repository on GitHub can assume the role: no condition names the repository.", trust.Principal.Node.Location)]
            : [];
}
