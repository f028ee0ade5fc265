using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A KMS key's ARN has its id, a UUID or <c>mrk-…</c>; what people call it is its alias.</summary>
internal static partial class KeyName
{
    /// <summary>The first name for a KMS key that is neither an id nor an alias; null if there is none.</summary>
    public static string? NoKeyIn(Target target) =>
        target.Service == "kms" && target.Names.TryGetValue("Key", out var names) ? names.FirstOrDefault(name => !IsKey(name)) : null;

    private static bool IsKey(string name) => name.StartsWith("alias/", StringComparison.Ordinal) || Id().IsMatch(name);

    // With a wildcard it is compared with ids as it is.
    [GeneratedRegex(@"^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}|[0-9a-f-]*\*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
