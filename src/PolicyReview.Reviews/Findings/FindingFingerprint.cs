using System.Security.Cryptography;
using System.Text;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Findings;

/// <summary>
/// Gives each finding a name that survives moving and reformatting: its code, the kind of document, the statement's anchor
/// (Sid, else its place) and the exact text it points at; never a line number. Twins get an ordinal.
/// </summary>
public static class FindingFingerprint
{
    /// <summary>One fingerprint for each finding, in the same order; 32 hexadecimal digits each.</summary>
    public static IReadOnlyList<string> OfAll(Submission submission, IReadOnlyList<CheckFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(findings);
        var policies = submission.Documents.Select(document => PolicyParser.Parse(document.Text)).ToList();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding => Hash(Identity(submission, policies, finding), seen))];
    }

    /// <summary>The index of the statement a finding stands in, from its path or as the check said; null if in none.</summary>
    public static int? StatementOf(CheckFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Statement is not null || finding.Document is null || finding.Finding.Locations is not [{ Path: [var first, ..] path }, ..] || first.Name != "Statement")
        {
            return finding.Statement;
        }

        return path.Count > 1 && path[1].Kind == PathElementKind.Index ? path[1].Position : 0;
    }

    private static string Identity(Submission submission, List<PolicyDocument> policies, CheckFinding finding)
    {
        var place = finding.Finding.Locations.Count == 0 ? null : finding.Finding.Locations[0];
        if (finding.Document is not { } index || index >= policies.Count)
        {
            return $"{finding.Finding.Code}\ntable\n{TextAt(submission.UseCaseTable, place)}\n{Message(finding)}";
        }

        var policy = policies[index];
        var statement = StatementOf(finding) is { } number ? policy.Statements.FirstOrDefault(s => s.Index == number) : null;
        var anchor = statement is null ? "document" : statement.Sid ?? $"#{statement.Index}";
        return $"{finding.Finding.Code}\n{submission.Documents[index].Kind}\n{anchor}\n{TextAt(policy.Source.Text, place)}\n{Message(finding)}";
    }

    // A claim without an exact place is told apart by what it says; and who accepted one request that gets through has not accepted another.
    private static string Message(CheckFinding finding) =>
        finding.Finding.Locations.Count == 0 || finding.Finding.Source == FindingSource.Proof || EscalationChecks.All.Any(check => check.Code == finding.Finding.Code)
            ? finding.Finding.Message : "";

    private static string TextAt(string text, Location? place)
    {
        // The whole document or statement would change with every edit: its anchor is enough.
        if (place is null || place.Path.Count is 0 or 2 || place.Span.End.Offset > text.Length || place.Span.Length > 2000)
        {
            return "";
        }

        return string.Concat(text[place.Span.Start.Offset..place.Span.End.Offset].Where(c => !char.IsWhiteSpace(c)));
    }

    private static string Hash(string identity, Dictionary<string, int> seen)
    {
        var ordinal = seen.TryGetValue(identity, out var count) ? count : 0;
        seen[identity] = ordinal + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{ordinal}")).AsSpan(0, 16));
    }
}
