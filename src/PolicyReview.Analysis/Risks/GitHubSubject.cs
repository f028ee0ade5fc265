using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// The subject of a GitHub Actions token: <c>repo:OWNER/REPO:ref:refs/heads/main</c>, <c>repo:OWNER/REPO:environment:prod</c> (which says
/// nothing of the ref), <c>repo:OWNER/REPO:pull_request</c>; newer ones carry ids, <c>repo:OWNER@123/REPO@456:…</c>. An organisation may choose
/// other claims for it: <c>repository_id:456:ref:refs/heads/main</c>, <c>job_workflow_ref:OWNER/REPO/.github/workflows/deploy.yml@refs/heads/main</c>
/// (https://docs.github.com/en/actions/reference/security/oidc).
/// </summary>
internal static class GitHubSubject
{
    private const string Host = "token.actions.githubusercontent.com";
    private const string Claim = ":sub";

    /// <summary>True if <paramref name="condition"/> asks for a GitHub subject, also of an enterprise's own issuer: <c>token.actions.NAME.ghe.com:sub</c>.</summary>
    public static bool IsAskedBy(ConditionEntry condition) =>
        condition.Key.StartsWith("token.actions.", StringComparison.OrdinalIgnoreCase)
        && condition.Key.EndsWith(Claim, StringComparison.OrdinalIgnoreCase)
        && condition.Operator is { IsNegated: false, Name: not "Null" }
        && IsGitHub(condition.Key.AsSpan(0, condition.Key.Length - Claim.Length));

    /// <summary>True if the statement pins the branch or environment by a claim of its own, <c>…:ref</c> or <c>…:environment</c>.</summary>
    public static bool IsRefPinned(Statement statement)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.Key.StartsWith("token.actions.", StringComparison.OrdinalIgnoreCase)
                && (condition.Key.EndsWith(":ref", StringComparison.OrdinalIgnoreCase) || condition.Key.EndsWith(":environment", StringComparison.OrdinalIgnoreCase))
                && condition.Operator is { IsNegated: false, IfExists: false, Name: not "Null" } && HasOnlyFixed(condition.Values))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What <paramref name="subject"/> leaves open, as the rest of a sentence; null if it pins owner, repository, and ref or environment.</summary>
    public static string? WhyNotPinned(string subject, bool refIsPinnedElsewhere)
    {
        if (!WildcardPattern.HasWildcard(subject) && subject.Count(c => c == ':') >= 2)
        {
            return null;
        }

        var parts = subject.Split(':', 3);
        if (parts[0] != "repo" || parts.Length < 2)
        {
            return WildcardPattern.HasWildcard(parts[0]) || parts.Length < 2 || WildcardPattern.HasWildcard(parts[1]) ? "names no repository" : null;
        }

        var repository = parts[1].Split('/', 2);
        if (WildcardPattern.HasWildcard(repository[0]))
        {
            return "does not pin the organisation: repositories of strangers fit as well";
        }

        if (repository.Length < 2 || WildcardPattern.HasWildcard(repository[1]))
        {
            return repository.Length < 2 || repository[1].StartsWith('*') ? "takes every repository of the organisation" : "takes every repository whose name begins like that";
        }

        var rest = parts.Length < 3 ? "" : parts[2];
        return refIsPinnedElsewhere || rest == "pull_request" || (rest.Length > 0 && !WildcardPattern.HasWildcard(rest))
            ? null
            : "does not pin the branch, tag or environment";
    }

    private static bool IsGitHub(ReadOnlySpan<char> host) =>
        host.StartsWith(Host, StringComparison.OrdinalIgnoreCase) || host.EndsWith(".ghe.com", StringComparison.OrdinalIgnoreCase);

    private static bool HasOnlyFixed(IReadOnlyList<PolicyString> values)
    {
        foreach (var value in values)
        {
            if (WildcardPattern.HasWildcard(value.Value))
            {
                return false;
            }
        }

        return values.Count > 0;
    }
}
