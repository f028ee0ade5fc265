using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// The exact form, in code spans:
/// <code>
/// `s3:GetObject`, `s3:GetObjectTagging` on `arn:aws:s3:::bucket/incoming/*` when `aws:RequestedRegion` is `ap-northeast-1` or `us-east-1`
/// </code>
/// Conditions are joined by <c>and</c>. Without <c>on</c> every resource is meant.
/// </summary>
internal static partial class ExactPhrase
{
    /// <summary>The access, or null if the phrase does not have this form.</summary>
    public static BoundAccess? TryRead(string phrase)
    {
        // One space between words keeps the expression from trying every way to share out a long run of them.
        var match = Form().Match(string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!match.Success)
        {
            return null;
        }

        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (Capture condition in match.Groups["condition"].Captures)
        {
            var spans = Spans(condition.Value);
            context[spans[0]] = [.. spans.Skip(1)];
        }

        var resources = match.Groups["resources"].Success ? Spans(match.Groups["resources"].Value) : ["*"];
        return new BoundAccess(Spans(match.Groups["actions"].Value), resources) { Context = context };
    }

    private static List<string> Spans(string text) => [.. Span().Matches(text).Select(span => span.Groups[1].Value)];

    [GeneratedRegex(
        @"^(?<actions>`[a-z0-9-]+:[A-Za-z0-9*?]+`(?:\s*(?:,|and|,\s*and|\s)\s*`[a-z0-9-]+:[A-Za-z0-9*?]+`)*)"
        + @"(?:\s+on\s+(?<resources>`(?:arn:[^`]+|\*)`(?:\s*(?:,|and|or|,\s*and)\s*`(?:arn:[^`]+|\*)`)*))?"
        + @"(?:\s+when\s+(?<condition>`[^`]+`\s+(?:is|=)\s+`[^`]*`(?:\s*(?:,|or)\s*`[^`]*`)*)(?:\s+and\s+(?<condition>`[^`]+`\s+(?:is|=)\s+`[^`]*`(?:\s*(?:,|or)\s*`[^`]*`)*))*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Span();
}
