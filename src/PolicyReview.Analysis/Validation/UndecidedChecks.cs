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
    ];
}
