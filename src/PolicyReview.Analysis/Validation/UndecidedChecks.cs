namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Issue codes of Access Analyzer that cannot be decided offline. They are listed in docs/checks/README.md, so that nobody takes the absence of
/// such a finding for a verdict; the real Access Analyzer, when it is configured, reports them.
/// </summary>
public static class UndecidedChecks
{
    /// <summary>All of them, sorted by code.</summary>
    public static IReadOnlyList<UndecidedCheck> All { get; } =
    [
        new("DEPRECATED_GLOBAL_CONDITION_KEY", FindingType.Warning, "AWS documents it for the same key as `UNSUPPORTED_GLOBAL_CONDITION_KEY`, `aws:ARN`, and not when it gives which; the key is reported as unsupported."),
    ];
}
