using System.Globalization;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Checks.Assistant;

/// <summary>Ties an assistant's claims to statements that exist, and says so of those that name none.</summary>
public static class ClaimGrounding
{
    /// <summary>The code of every claim that names a statement of the submission.</summary>
    public const string Code = "assistant-claim";

    /// <summary>The code of a claim about a statement nobody wrote.</summary>
    public const string UngroundedCode = "assistant-claim-without-statement";

    /// <summary>One finding for each claim, in order; its place is the statement where that exists.</summary>
    public static IReadOnlyList<CheckFinding> Ground(Submission submission, IReadOnlyList<AssistantClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(claims);
        var policies = submission.Documents.Select(document => PolicyParser.Parse(document.Text)).ToList();
        return [.. claims.Select(claim => Finding(policies, claim))];
    }

    private static CheckFinding Finding(List<PolicyDocument> policies, AssistantClaim claim)
    {
        var (document, statement) = Find(policies, claim);
        var type = TypeOf(claim.Risk);
        return statement is null
            ? new CheckFinding(document, new Finding(
                UngroundedCode, FindingType.Suggestion, "Claim about no statement",
                $"The assistant names `{claim.Sid}`, which is no statement of this revision: {claim.Reason}",
                "Check whether it means another statement; it cannot be relied on as it stands.", null, [], FindingSource.Assistant))
            : new CheckFinding(document, new Finding(
                Code, type, $"Assistant: {claim.Risk.ToLowerInvariant()} risk", claim.Reason,
                claim.SaferFix.Length == 0 ? "The assistant names no fix." : claim.SaferFix, null, [], FindingSource.Assistant), statement.Index);
    }

    private static (int? Document, Statement? Statement) Find(List<PolicyDocument> policies, AssistantClaim claim)
    {
        var named = claim.Document is { } number && number >= 1 && number <= policies.Count ? number - 1 : (int?)null;
        foreach (var index in named is { } one ? [one] : Enumerable.Range(0, policies.Count))
        {
            if (policies[index].Statements.FirstOrDefault(statement => IsNamed(statement, claim.Sid)) is { } found)
            {
                return (index, found);
            }
        }

        return (named, null);
    }

    private static bool IsNamed(Statement statement, string sid) =>
        string.Equals(statement.Sid, sid, StringComparison.OrdinalIgnoreCase)
        || (sid.Length > 1 && sid[0] == '#' && int.TryParse(sid.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && statement.Index == number - 1)
        || string.Equals(statement.DisplayName, sid, StringComparison.OrdinalIgnoreCase);

    // An assistant's word never weighs more than a security warning, and never as an error: it proves nothing.
    private static FindingType TypeOf(string risk) => risk.Trim().ToUpperInvariant() switch
    {
        "CRITICAL" or "HIGH" => FindingType.SecurityWarning,
        "LOW" or "INFO" or "INFORMATIONAL" => FindingType.Suggestion,
        _ => FindingType.Warning,
    };
}
