namespace PolicyReview.Analysis.Validation;

/// <summary>The checks of Access Analyzer that cannot be decided offline: only the real one reports them.</summary>
public static class UndecidedChecks
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<UndecidedCheck> All { get; } =
    [
        new("DEPRECATED_GLOBAL_CONDITION_KEY", FindingType.Warning, "AWS documents it for the same key as `UNSUPPORTED_GLOBAL_CONDITION_KEY`, `aws:ARN`, and not when it gives which; the key is reported as unsupported."),
    ];
}
