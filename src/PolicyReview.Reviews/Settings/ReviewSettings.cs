using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Reviews.Settings;

/// <summary>What an administrator decides about reviews.</summary>
/// <param name="RequiredChecks">Checks without which nobody signs off; Local always is.</param>
public sealed record ReviewSettings(IReadOnlySet<CheckKind> RequiredChecks)
{
    /// <summary>Only the Local check is required.</summary>
    public static ReviewSettings Default { get; } = new(new HashSet<CheckKind> { CheckKind.Local });
}
