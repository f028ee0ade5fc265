namespace PolicyReview.Reviews.Findings;

/// <summary>In what PolicyReview and Access Analyzer differ about a finding.</summary>
public enum Disagreement
{
    /// <summary>In nothing, or nothing was compared.</summary>
    None,

    /// <summary>Only one of them reports it.</summary>
    Missing,

    /// <summary>Both report it, as different finding types.</summary>
    Type,

    /// <summary>Both report it at the same main place, with other paths or further places.</summary>
    Places,
}
