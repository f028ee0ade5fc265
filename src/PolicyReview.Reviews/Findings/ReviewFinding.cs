using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Reviews.Findings;

/// <summary>A finding of one revision.</summary>
public sealed class ReviewFinding
{
    private ReviewFinding()
    {
    }

    internal ReviewFinding(int revision, CheckKind check, string fingerprint, int? document, int? statement, Finding finding)
    {
        RevisionNumber = revision;
        Check = check;
        Fingerprint = fingerprint;
        Document = document;
        Statement = statement;
        Finding = finding;
    }

    /// <summary>The revision it is about.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>The check that raised it.</summary>
    public CheckKind Check { get; private set; }

    /// <summary>The same over revisions while the defect is the same; see <see cref="FindingFingerprint"/>.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>0-based position among the documents; null for the table or the submission as a whole.</summary>
    public int? Document { get; private set; }

    /// <summary>0-based index of the statement it stands in; null if it stands in none.</summary>
    public int? Statement { get; private set; }

    /// <summary>What is wrong and where.</summary>
    public Finding Finding { get; private set; } = null!;

    /// <summary>True if sign-off waits for an answer: WARNING and above.</summary>
    public bool NeedsAnswer => Finding.Type >= FindingType.Warning;
}
