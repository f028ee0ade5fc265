using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Reviews.Findings;

/// <summary>One defect, whoever reports it: one card, one answer.</summary>
/// <param name="Main">The finding to show; PolicyReview's own where there are two.</param>
/// <param name="Twin">Access Analyzer's finding with the same code at the same place; null if there is none.</param>
/// <param name="ReportedBy">Who reports it.</param>
public sealed record MergedFinding(ReviewFinding Main, ReviewFinding? Twin, ReportedBy ReportedBy)
{
    /// <summary>What is wrong and where.</summary>
    public Finding Finding => Main.Finding;

    /// <summary>The check whose words are shown.</summary>
    public CheckKind Check => Main.Check;

    /// <summary>The name an answer is given under: that of the finding that asks for one.</summary>
    public string Fingerprint => Main.NeedsAnswer || Twin?.NeedsAnswer != true ? Main.Fingerprint : Twin.Fingerprint;

    /// <summary>0-based position among the documents; null for the table or the submission as a whole.</summary>
    public int? Document => Main.Document;

    /// <summary>0-based index of the statement it stands in; null if it stands in none.</summary>
    public int? Statement => Main.Statement;

    /// <summary>True if sign-off waits for an answer.</summary>
    public bool NeedsAnswer => Main.NeedsAnswer || Twin?.NeedsAnswer == true;

    /// <summary>The findings it was merged from, the shown one first.</summary>
    public IEnumerable<ReviewFinding> Members => Twin is null ? [Main] : [Main, Twin];

    /// <summary>In what the two checks differ about it.</summary>
    public Disagreement Disagreement => ReportedBy switch
    {
        ReportedBy.OnlyLocal or ReportedBy.OnlyAccessAnalyzer => Disagreement.Missing,
        ReportedBy.Both when Twin!.Finding.Type != Finding.Type => Disagreement.Type,
        ReportedBy.Both when !Twin!.Finding.Locations.SequenceEqual(Finding.Locations) => Disagreement.Places,
        _ => Disagreement.None,
    };
}
