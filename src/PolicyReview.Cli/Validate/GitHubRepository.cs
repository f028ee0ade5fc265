namespace PolicyReview.Cli.Validate;

/// <summary>Where files stand on GitHub, for links in a job's summary.</summary>
internal static class GitHubRepository
{
    /// <summary>
    /// The address that paths below <paramref name="workingFolder"/> hang from, as GitHub's runner tells it
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/variables); null elsewhere, or below the checkout's root.
    /// </summary>
    public static Uri? Address(string workingFolder)
    {
        var (server, name, commit, root) = (Of("GITHUB_SERVER_URL"), Of("GITHUB_REPOSITORY"), Of("GITHUB_SHA"), Of("GITHUB_WORKSPACE"));
        return server is null || name is null || commit is null || root is null || Path.GetFullPath(root).TrimEnd('/') != Path.GetFullPath(workingFolder).TrimEnd('/')
            ? null
            : Uri.TryCreate($"{server}/{name}/blob/{commit}", UriKind.Absolute, out var address) ? address : null;
    }

    private static string? Of(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
