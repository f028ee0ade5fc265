using System.Globalization;
using System.Text;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Reports;

/// <summary>A run's findings as Markdown, for a pull request's comment or a job's summary.</summary>
public static class MarkdownReport
{
    /// <summary>GitHub refuses comments beyond 65,536 characters; the report ends with a count of what was left out well before.</summary>
    private const int LongestReport = 60_000;

    /// <summary>The report. <paramref name="repository"/> is the address that files hang from (<c>https://host/owner/name/blob/sha</c>), or null for no links.</summary>
    public static string Write(IReadOnlyList<CheckedPolicy> policies, Uri? repository = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var open = policies.SelectMany(policy => policy.Open).ToList();
        var text = new StringBuilder();
        text.Append("## PolicyReview: ").AppendLine(FindingTally.Of(open.Select(judged => judged.Finding.Type))).AppendLine();
        var blocking = open.Count(judged => judged.Blocks);
        var unread = policies.Count(policy => !policy.IsRead);
        text.Append(FindingTally.Count(policies.Count - unread, "policy")).Append(unread == 0 ? " checked. " : $" checked, {unread} known only at deployment. ")
            .AppendLine(blocking == 0 ? "Nothing blocks." : $"**{FindingTally.Count(blocking, "finding")} {(blocking == 1 ? "blocks" : "block")}.**");
        var left = 0;
        foreach (var policy in PolicyOrder.WorstFirst(policies))
        {
            var section = Section(policy, repository);
            if (text.Length + section.Length > LongestReport)
            {
                left++;
                continue;
            }

            text.Append(section);
        }

        if (left > 0)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{FindingTally.Count(left, "policy")} with findings left out here: the report would be too long for a comment.");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Section(CheckedPolicy policy, Uri? repository)
    {
        var text = new StringBuilder().AppendLine().Append("### ").AppendLine(MarkdownText.Plain(policy.Title)).AppendLine();
        if (policy.Open.Any())
        {
            text.AppendLine("| | Where | Finding |").AppendLine("|---|---|---|");
            foreach (var judged in policy.Open)
            {
                text.Append("| ").Append(Mark(judged)).Append(" | ").Append(Where(policy, judged.Finding, repository)).Append(" | ").Append(What(judged.Finding)).AppendLine(" |");
            }
        }

        AppendDetails(text, "suppressed", [.. policy.Suppressed.Select(Suppressed)]);
        AppendDetails(text, "unresolved", [.. policy.Unresolved.Select(value => $"line {value.Span.Start.Line}: {MarkdownText.Code(value.Expression)} {MarkdownText.Plain(value.Reason)}")]);
        return text.ToString();
    }

    private static void AppendDetails(StringBuilder text, string what, List<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"<details><summary>{lines.Count} {what}</summary>").AppendLine();
        lines.ForEach(line => text.Append("- ").AppendLine(line));
        text.AppendLine().AppendLine("</details>");
    }

    private static string Mark(JudgedFinding judged)
    {
        var word = judged.Finding.Type switch
        {
            FindingType.Error => "🔴 error",
            FindingType.SecurityWarning => "🟠 security warning",
            FindingType.Warning => "🟡 warning",
            _ => "🔵 suggestion",
        };
        return judged.Blocks ? $"{word}, **blocks**" : word;
    }

    private static string Where(CheckedPolicy policy, Finding finding, Uri? repository)
    {
        if (finding.Locations is not [var main, ..])
        {
            return "";
        }

        var line = main.Span.Start.Line;
        return repository is null || policy.File == "-" || Path.IsPathRooted(policy.File)
            ? $"line {line}"
            : $"[line {line}]({repository.AbsoluteUri.TrimEnd('/')}/{string.Join('/', policy.File.Split('/').Select(Uri.EscapeDataString))}#L{line})";
    }

    private static string What(Finding finding)
    {
        var code = finding.LearnMore is { } link ? $"[`{finding.Code}`]({link.AbsoluteUri})" : MarkdownText.Code(finding.Code);
        var fix = finding.Replacement is { } replacement ? $"<br>Write {MarkdownText.Code(replacement)}." : "";
        return $"**{MarkdownText.Plain(finding.Title)}** {code}<br>{MarkdownText.Prose(finding.Message)}<br>{MarkdownText.Prose(finding.Advice)}{fix}";
    }

    private static string Suppressed(JudgedFinding judged)
    {
        var suppression = judged.Suppression!;
        var line = judged.Finding.Locations is [var main, ..] ? $"line {main.Span.Start.Line}: " : "";
        var until = suppression.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{line}{MarkdownText.Code(judged.Finding.Code)} until {until}, owner {MarkdownText.Plain(suppression.Owner)}: {MarkdownText.Plain(suppression.Reason)}";
    }
}
