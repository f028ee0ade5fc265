using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Reviews.Settings;

/// <summary>What an administrator decides about reviews.</summary>
/// <param name="RequiredChecks">Checks without which nobody signs off; Local always is.</param>
/// <param name="AsksAccessAnalyzer">True if Access Analyzer was switched on in the app; where the configuration says anything but Off, that decides alone.</param>
public sealed record ReviewSettings(IReadOnlySet<CheckKind> RequiredChecks, bool AsksAccessAnalyzer = false)
{
    /// <summary>Only the Local check is required.</summary>
    public static ReviewSettings Default { get; } = new(new HashSet<CheckKind> { CheckKind.Local });
}
