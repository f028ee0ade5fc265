namespace PolicyReview.Checks.AccessAnalyzer;

/// <summary>Whether and where Access Analyzer is asked.</summary>
public enum AccessAnalyzerMode
{
    /// <summary>Nothing leaves the machine.</summary>
    Off,

    /// <summary>AWS, with the default credential chain.</summary>
    Aws,

    /// <summary>Another address that speaks Access Analyzer's protocol.</summary>
    Endpoint,
}
