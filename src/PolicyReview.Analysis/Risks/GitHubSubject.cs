using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// The subject of a GitHub Actions token: <c>repo:OWNER/REPO:ref:refs/heads/main</c>, <c>repo:OWNER/REPO:environment:prod</c> (which says
/// nothing of the ref), <c>repo:OWNER/REPO:pull_request</c>; newer ones carry ids, <c>repo:OWNER@123/REPO@456:…</c>.
/// </summary>
internal static class GitHubSubject
{
    /// <summary>What <paramref name="subject"/> leaves open, as the rest of a sentence; null if it pins owner, repository, and ref or environment.</summary>
    public static string? WhyNotPinned(string subject, bool refIsPinnedElsewhere)
    {
        var parts = subject.Split(':', 3);
        if (parts[0] != "repo" || parts.Length < 2)
        {
            return WildcardPattern.HasWildcard(subject) ? "names no repository" : null;
        }

        var repository = parts[1].Split('/', 2);
        if (WildcardPattern.HasWildcard(repository[0]))
        {
            return "does not pin the organisation";
        }

        if (repository.Length < 2 || WildcardPattern.HasWildcard(repository[1]))
        {
            return "takes every repository of the organisation";
        }

        var rest = parts.Length < 3 ? "" : parts[2];
        return refIsPinnedElsewhere || rest == "pull_request" || (rest.Length > 0 && !WildcardPattern.HasWildcard(rest))
            ? null
            : "does not pin the branch, tag or environment";
    }
}
