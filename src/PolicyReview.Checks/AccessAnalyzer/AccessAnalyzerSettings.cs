namespace PolicyReview.Checks.AccessAnalyzer;

/// <summary>The settings under <c>PolicyReview:AccessAnalyzer</c>.</summary>
public sealed class AccessAnalyzerSettings
{
    /// <summary>Off unless set: nothing leaves the machine unasked.</summary>
    public AccessAnalyzerMode Mode { get; set; } = AccessAnalyzerMode.Off;

    /// <summary>The AWS region to ask; null takes the default chain's.</summary>
    public string? Region { get; set; }

    /// <summary>The address for <see cref="AccessAnalyzerMode.Endpoint"/>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How long one call may take, in seconds. Always set on the client: a call cancelled in a back-off can leave the next one hanging.</summary>
    public int TimeoutSeconds { get; set; } = 10;
}
