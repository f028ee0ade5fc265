using System.Globalization;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Validate.Table;

/// <summary>
/// Findings for a person at a terminal: by policy, worst first, each with the line it stands on.
/// <code>
/// app.json · permissions policy
///
/// ✖ error  Unknown action                                           INVALID_ACTION
///   app.json:7:18
///     7 │ "Action": ["s3:GetObjet", "s3:ListBucket"],
///       │            ^^^^^^^^^^^^^
///   `s3:GetObjet` is no action of Amazon S3. Did you mean `s3:GetObject`?
///   → Check the name in the service authorization reference.
/// </code>
/// </summary>
internal sealed class TableReport(TextWriter output, TableStyle style)
{
    private const string Indent = "  ";

    /// <summary>Prints all of <paramref name="policies"/> and a summary.</summary>
    public void Write(IReadOnlyList<CheckedPolicy> policies)
    {
        foreach (var policy in PolicyOrder.WorstFirst(policies))
        {
            WritePolicy(policy);
        }

        WriteSummary(policies);
    }

    private void WritePolicy(CheckedPolicy policy)
    {
        output.WriteLine($"{style.Strong(Clean(policy.Title))} {style.Faint($"· {policy.Kind.Name()}")}");
        output.WriteLine();
        foreach (var judged in policy.Open)
        {
            WriteFinding(policy, judged);
        }

        foreach (var judged in policy.Suppressed)
        {
            WriteSuppressed(policy, judged);
        }

        foreach (var value in policy.Unresolved)
        {
            WriteText(style.Faint, $"unresolved  {policy.File}:{value.Span.Start.Line}:{value.Span.Start.Column + 1}  `{value.Expression}` {value.Reason}");
        }

        if (policy.Suppressed.Any() || policy.Unresolved.Count > 0)
        {
            output.WriteLine();
        }
    }

    private void WriteFinding(CheckedPolicy policy, JudgedFinding judged)
    {
        var finding = judged.Finding;
        var codeIsOnHeading = WriteHeading(judged);
        WritePlace(policy, finding, codeIsOnHeading ? "" : finding.Code);
        WriteText(text => text, finding.Message);
        WriteText(text => text, finding.Advice, "→ ");
        if (finding.Replacement is { } replacement)
        {
            WriteText(text => text, $"write `{replacement}`", "→ ");
        }

        output.WriteLine();
    }

    // True if the code found room at the end of the line.
    private bool WriteHeading(JudgedFinding judged)
    {
        var finding = judged.Finding;
        var type = (judged.Blocks ? "✖ " : "• ") + Word(finding.Type);
        var title = Clean(finding.Title);
        var gap = style.Width - type.Length - 2 - DisplayWidth.Of(title) - finding.Code.Length;
        var code = gap < 2 ? "" : new string(' ', gap) + style.Faint(finding.Code);
        output.WriteLine($"{style.Of(finding.Type, type)}  {style.Strong(title)}{code}");
        return gap >= 2;
    }

    private void WritePlace(CheckedPolicy policy, Finding finding, string code)
    {
        var span = finding.Locations is [var main, ..] ? main.Span : (SourceSpan?)null;
        var lines = span is { } many && many.End.Line > many.Start.Line ? $" to line {many.End.Line}" : "";
        var place = Clean(policy.File) + (span is { } at ? $":{at.Start.Line}:{at.Start.Column + 1}{lines}" : "");
        var gap = code.Length == 0 ? 0 : Math.Max(2, style.Width - Indent.Length - DisplayWidth.Of(place) - code.Length);
        output.WriteLine($"{Indent}{style.Faint($"{place}{new string(' ', gap)}{code}")}");
        if (span is { } marked)
        {
            WriteExcerpt(policy, finding.Type, marked);
        }
    }

    private void WriteExcerpt(CheckedPolicy policy, FindingType type, SourceSpan span)
    {
        var number = span.Start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var gutter = new string(' ', number.Length);
        var excerpt = SourceExcerpt.Of(policy.Source, span, style.Width - Indent.Length - number.Length - 3);
        output.WriteLine($"{Indent}{style.Faint($"{number} │")} {excerpt.Line}");
        output.WriteLine($"{Indent}{style.Faint($"{gutter} │")} {excerpt.Marks.TrimEnd('^')}{style.Of(type, excerpt.Marks.Trim())}");
    }

    private void WriteSuppressed(CheckedPolicy policy, JudgedFinding judged)
    {
        var line = judged.Finding.Locations is [var main, ..] ? $":{main.Span.Start.Line}:{main.Span.Start.Column + 1}" : "";
        var suppression = judged.Suppression!;
        var until = suppression.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        WriteText(style.Faint, $"suppressed  {policy.File}{line}  {judged.Finding.Code} until {until} ({suppression.Owner}): {suppression.Reason}");
    }

    private void WriteText(Func<string, string> paint, string text, string lead = "")
    {
        var first = true;
        foreach (var line in WrappedText.Lines(Clean(text), style.Width - Indent.Length - lead.Length))
        {
            output.WriteLine($"{Indent}{(first ? lead : new string(' ', lead.Length))}{paint(line)}");
            first = false;
        }
    }

    private void WriteSummary(IReadOnlyList<CheckedPolicy> policies)
    {
        var open = policies.SelectMany(policy => policy.Open).ToList();
        var files = policies.Select(policy => policy.File).Distinct(StringComparer.Ordinal).Count();
        var unread = policies.Count(policy => !policy.IsRead);
        var checkedPolicies = FindingTally.Count(policies.Count - unread, "policy") + (files == policies.Count ? "" : $" ({FindingTally.Count(files, "file")})");
        var tally = FindingTally.Of(open.Select(judged => judged.Finding.Type));
        var suppressed = policies.Sum(policy => policy.Suppressed.Count());
        var blocking = open.Count(judged => judged.Blocks);
        var colour = open.Count == 0 ? null : open.Max(judged => (FindingType?)judged.Finding.Type);
        var more = (suppressed == 0 ? "" : $", {suppressed} suppressed") + (unread == 0 ? "" : $", {unread} known only at deployment");
        var verdict = open.Count == 0 ? "." : blocking == 0 ? "; nothing blocks." : $"; {blocking} {(blocking == 1 ? "blocks" : "block")}.";
        foreach (var line in WrappedText.Lines($"{tally} in {checkedPolicies}{more}{verdict}", style.Width))
        {
            output.WriteLine(colour is { } worst ? style.Of(worst, line) : style.Strong(line));
        }
    }

    private static string Word(FindingType type) => type == FindingType.SecurityWarning ? "security warning"
        : type == FindingType.Error ? "error" : type == FindingType.Warning ? "warning" : "suggestion";

    private static string Clean(string text) => VisibleText.Of(text.Replace("\n", " ", StringComparison.Ordinal));
}
