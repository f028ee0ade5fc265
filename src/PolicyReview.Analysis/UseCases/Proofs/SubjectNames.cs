using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// What the column "Principal" names of a workload that comes by an OIDC provider other than GitHub's: <c>EKS service account `app` in namespace `prod`</c>, <c>GitLab CI, project `acme/app`</c>.
/// A pinned subject of another workload would let that one in instead.
/// </summary>
/// <param name="Subject">The whole subject, where the words give all of it; else null.</param>
/// <param name="Parts">What has to stand in the subject, each between separators.</param>
internal sealed partial record SubjectNames(string? Subject, IReadOnlyList<string> Parts)
{
    /// <summary>What the words name; null if that is nothing.</summary>
    public static SubjectNames? Of(string principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var account = ServiceAccount().Match(principal);
        var place = Namespace().Match(principal);
        if (account.Success && place.Success)
        {
            return new SubjectNames($"system:serviceaccount:{place.Groups[1].Value}:{account.Groups[1].Value}", []);
        }

        List<string> parts = [.. Quoted().Matches(Provider().Replace(principal, "")).Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("arn:", StringComparison.Ordinal))];
        return parts.Count == 0 ? null : new SubjectNames(null, parts);
    }

    /// <summary>True if a token with <paramref name="subject"/> is of that workload.</summary>
    public bool Names(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Subject is not null ? subject == Subject : Parts.All(part => $":{subject}:".Contains($":{part}:", StringComparison.Ordinal));
    }

    /// <summary>A subject of it.</summary>
    public string Example => Subject ?? string.Join(':', Parts);

    /// <summary>It in words.</summary>
    public string Words => Subject is not null ? $"`{Subject}`" : string.Join(" and ", Parts.Select(part => $"`{part}`"));

    [GeneratedRegex(@"service\s?account\s+[`'""]?([\w.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ServiceAccount();

    [GeneratedRegex(@"namespace\s+[`'""]?([\w.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bprovider\s+[`""][^`""]+[`""]", RegexOptions.IgnoreCase)]
    private static partial Regex Provider();

    [GeneratedRegex("[`\"]([^`\"]+)[`\"]")]
    private static partial Regex Quoted();
}
