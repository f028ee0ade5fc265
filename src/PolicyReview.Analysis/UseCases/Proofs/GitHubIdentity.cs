using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// Which workflow of GitHub's the column "Principal" names, as far as it does: <c>GitHub Actions OIDC, repo acme/web, environment production</c>, or the subject itself,
/// <c>repo:acme/web:ref:refs/heads/main</c>.
/// </summary>
/// <param name="Subject">The whole subject; null if the words do not give it.</param>
/// <param name="Repository"><c>owner/name</c>; null if none is named.</param>
/// <param name="Environment">The environment; null if none is named.</param>
/// <param name="Branch">The branch; null if none is named.</param>
internal sealed partial record GitHubIdentity(string? Subject, string? Repository, string? Environment, string? Branch)
{
    private static readonly string[] NoRepositories = ["ci/cd", "and/or", "read/write"];

    /// <summary>What the words name; null if that is nothing.</summary>
    public static GitHubIdentity? Of(string principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (WholeSubject().Match(principal) is { Success: true } whole)
        {
            return new GitHubIdentity(whole.Value, null, null, null);
        }

        var repository = Named().Matches(principal).Select(match => match.Value).FirstOrDefault(name => name.Any(char.IsLower) && !NoRepositories.Contains(name, StringComparer.OrdinalIgnoreCase));
        var bare = repository is null && OfRepository().Match(principal) is { Success: true } named ? named.Groups["name"].Value : null;
        var environment = InEnvironment().Match(principal) is { Success: true } deployed ? deployed.Groups[1].Value : null;
        var branch = OnBranch().Match(principal) is { Success: true } pushed ? pushed.Groups.Values.Skip(1).First(group => group.Success).Value : null;
        var tag = OfTag().Match(principal) is { Success: true } released ? released.Groups[1].Value : null;
        return repository is null && bare is null && environment is null && branch is null && tag is null ? null : new GitHubIdentity(null, repository, environment, branch) { Name = bare, Tag = tag };
    }

    /// <summary>The tag; null if none is named.</summary>
    public string? Tag { get; init; }

    /// <summary>The repository's name without its owner, where the words give no more; else null.</summary>
    public string? Name { get; init; }

    /// <summary>True if a token with <paramref name="subject"/> is of that workflow; names may carry GitHub's immutable ids, <c>repo:acme@1/web@2:…</c>.</summary>
    public bool Names(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var plain = Ids().Replace(subject, "");
        return Subject is not null ? subject == Subject || plain == Subject
            : (Repository is null || plain.StartsWith($"repo:{Repository}:", StringComparison.OrdinalIgnoreCase))
                && (Name is null || (plain.Split(':') is [_, var full, ..] && full.EndsWith($"/{Name}", StringComparison.OrdinalIgnoreCase)))
                && (Environment is null || plain.EndsWith($":environment:{Environment}", StringComparison.Ordinal))
                && (Branch is null || plain.EndsWith($":ref:refs/heads/{Branch}", StringComparison.Ordinal))
                && (Tag is null || plain.EndsWith($":ref:refs/tags/{Tag}", StringComparison.Ordinal));
    }

    /// <summary>A subject of it.</summary>
    public string Example => Subject ?? $"repo:{Repository ?? $"example/{Name ?? "example"}"}:{(Environment is not null ? $"environment:{Environment}" : Tag is not null ? $"ref:refs/tags/{Tag}" : $"ref:refs/heads/{Branch ?? "main"}")}";

    /// <summary>It in words.</summary>
    public string Words => Subject is not null ? $"`{Subject}`" : string.Join(", ", new[]
    {
        Repository is null ? null : $"the repository `{Repository}`",
        Name is null ? null : $"the repository `{Name}`",
        Environment is null ? null : $"the environment `{Environment}`",
        Branch is null ? null : $"the branch `{Branch}`",
        Tag is null ? null : $"the tag `{Tag}`",
    }.OfType<string>());

    [GeneratedRegex(@"repo:[^\s`'"",;()]+")]
    private static partial Regex WholeSubject();

    [GeneratedRegex(@"(?<![\w./:-])[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*(?![\w/:])")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:\brepo(?:sitory)?\s+[`""](?<name>[\w.-]+)[`""]|[`""](?<name>[\w.-]+)[`""]\s+repo(?:sitory)?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OfRepository();

    [GeneratedRegex(@"\benvironment\s+[`'""]?([\w.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex InEnvironment();

    [GeneratedRegex(@"\bbranch\s+[`'""]?([\w./-]+)|\b(main|master)\s+branch|\b(?:from|on)\s+[`'""]?(main|master)\b(?!/)", RegexOptions.IgnoreCase)]
    private static partial Regex OnBranch();

    [GeneratedRegex(@"\btag\s+[`'""]?([\w./-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex OfTag();

    [GeneratedRegex(@"@\d+(?=[/:])")]
    private static partial Regex Ids();
}
