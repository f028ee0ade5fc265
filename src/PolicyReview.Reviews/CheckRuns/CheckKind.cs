namespace PolicyReview.Reviews.CheckRuns;

/// <summary>The checkers that can be asked.</summary>
public enum CheckKind
{
    /// <summary>Our own analysis, in process, always there.</summary>
    Local,

    /// <summary>AWS IAM Access Analyzer.</summary>
    AccessAnalyzer,

    /// <summary>An LLM reviewer, by API or by hand. It can raise findings, never satisfy anything.</summary>
    Assistant,
}
