using PolicyReview.Reviews.Findings;

namespace PolicyReview.Web.Components;

/// <summary>Who reports a finding, in words.</summary>
internal static class ReportedByWords
{
    /// <summary>"PolicyReview and Access Analyzer", "only PolicyReview", …; null where nothing was compared.</summary>
    public static string? Words(this ReportedBy by) => by switch
    {
        ReportedBy.Both => "PolicyReview and Access Analyzer",
        ReportedBy.OnlyLocal => "only PolicyReview",
        ReportedBy.OnlyAccessAnalyzer => "only Access Analyzer",
        _ => null,
    };

    /// <summary>In what the two differ, as a sentence; empty where they do not.</summary>
    public static string Sentence(this MergedFinding defect) => (defect.Disagreement, defect.ReportedBy) switch
    {
        (Disagreement.Missing, ReportedBy.OnlyLocal) => "Access Analyzer does not report it.",
        (Disagreement.Missing, _) => "PolicyReview does not report it.",
        (Disagreement.Type, _) => "They report different finding types.",
        (Disagreement.Places, _) => "They point at different places beside the main one.",
        _ => "",
    };
}
