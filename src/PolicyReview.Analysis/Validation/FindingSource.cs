namespace PolicyReview.Analysis.Validation;

/// <summary>Who says that something is wrong.</summary>
public enum FindingSource
{
    /// <summary>Our own reading of one of Access Analyzer's checks.</summary>
    Validation,

    /// <summary>A risk Access Analyzer has no code for.</summary>
    Risk,

    /// <summary>The use-case table as it is written.</summary>
    UseCases,

    /// <summary>The real Access Analyzer.</summary>
    AccessAnalyzer,

    /// <summary>An LLM reviewer, by API or by hand: a claim, not a proof.</summary>
    Assistant,

    /// <summary>The use-case table proven against the documents: what does not hold.</summary>
    Proof,
}
