namespace PolicyReview.Reviews.Findings;

/// <summary>Who reports a finding that PolicyReview and Access Analyzer could both report.</summary>
public enum ReportedBy
{
    /// <summary>Nothing to compare: a check that only one of them has, or one of them gave no answer.</summary>
    NotCompared,

    /// <summary>Both do.</summary>
    Both,

    /// <summary>Only PolicyReview's own rules.</summary>
    OnlyLocal,

    /// <summary>Only Access Analyzer.</summary>
    OnlyAccessAnalyzer,
}
