using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Tests;

namespace PolicyReview.Reviews.SignOffs;

/// <summary>
/// What a sign-off signs: SHA-256 over the revision's digest, its findings, their answers, and the bindings its proof rests on, and its tests. Whatever changes one of these
/// makes the sign-off stale.
/// </summary>
public static class SignOffDigest
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(string revisionDigest, IEnumerable<ReviewFinding> findings, IEnumerable<Disposition> dispositions, IEnumerable<ConfirmedBinding> bindings, KeptTestPlan? tests)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(dispositions);
        ArgumentNullException.ThrowIfNull(bindings);
        var answers = dispositions.ToDictionary(disposition => disposition.Fingerprint, StringComparer.Ordinal);
        var lines = new StringBuilder("policyreview-sign-off/1\n");
        lines.Append(CultureInfo.InvariantCulture, $"revision {revisionDigest}\n");
        foreach (var finding in findings.OrderBy(finding => finding.Fingerprint, StringComparer.Ordinal))
        {
            lines.Append(CultureInfo.InvariantCulture, $"finding {finding.Fingerprint} {finding.Finding.Code} {finding.Finding.Type}\n");
            if (answers.TryGetValue(finding.Fingerprint, out var answer))
            {
                lines.Append(CultureInfo.InvariantCulture, $"answer {answer.Kind} {answer.By} {answer.ExpiresOn:O} {answer.Owner} {answer.Justification}\n");
            }
        }

        foreach (var binding in bindings.OrderBy(binding => binding.Column).ThenBy(binding => binding.UseCase, StringComparer.Ordinal).ThenBy(binding => binding.Phrase, StringComparer.Ordinal))
        {
            lines.Append(CultureInfo.InvariantCulture, $"binding {binding.Column} {binding.UseCase} / {binding.Phrase} {binding.Text}\n");
        }

        if (tests is not null)
        {
            lines.Append(CultureInfo.InvariantCulture, $"tests {Hash(tests.Text)}\n");
        }

        return Hash(lines.ToString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
