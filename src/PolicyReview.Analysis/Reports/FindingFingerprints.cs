using System.Security.Cryptography;
using System.Text;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Reports;

/// <summary>
/// A name for each finding that survives moving and reformatting: code, file, resource, path with the Sid in place of the index,
/// exact text; never a line number. Twins get an ordinal.
/// </summary>
public static class FindingFingerprints
{
    private const int LongestText = 2000;

    /// <summary>One fingerprint for each of <see cref="CheckedPolicy.Judged"/>, in the same order; 32 hexadecimal digits each.</summary>
    public static IReadOnlyList<string> Of(CheckedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. policy.Judged.Select(judged => Hash(Identity(policy, judged), seen))];
    }

    private static string Identity(CheckedPolicy policy, JudgedFinding judged)
    {
        var finding = judged.Finding;
        var place = policy.Place is { } embedded ? $"{embedded.LogicalId}\n{embedded.Property}" : "";
        return finding.Locations is [var main, ..]
            ? $"{finding.Code}\n{policy.File}\n{place}\n{PolicyPath.Of(main.Path)}\n{TextAt(policy.Source.Text, main)}"
            : $"{finding.Code}\n{policy.File}\n{place}\n{finding.Message}";
    }

    private static string TextAt(string text, Location place)
    {
        // The whole document or statement would change with every edit: its path is enough.
        return place.Path.Count is 0 or 2 || place.Span.Length > LongestText
            ? ""
            : string.Concat(text[place.Span.Start.Offset..place.Span.End.Offset].Where(c => !char.IsWhiteSpace(c)));
    }

    private static string Hash(string identity, Dictionary<string, int> seen)
    {
        var ordinal = seen.TryGetValue(identity, out var count) ? count : 0;
        seen[identity] = ordinal + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{ordinal}")).AsSpan(0, 16));
    }
}
