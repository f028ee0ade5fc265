namespace PolicyReview.Analysis.Validation;

/// <summary>Access Analyzer's four finding types, least severe first so that they compare.</summary>
public enum FindingType
{
    /// <summary>The policy works; it could be better.</summary>
    Suggestion,

    /// <summary>Not the best practice, or not what was probably meant.</summary>
    Warning,

    /// <summary>Grants access that is risky because it is broad.</summary>
    SecurityWarning,

    /// <summary>Part of the policy does not work.</summary>
    Error,
}
