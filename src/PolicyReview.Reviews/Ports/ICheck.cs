using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Reviews.Ports;

/// <summary>A checker that can be asked about a revision.</summary>
public interface ICheck
{
    /// <summary>Which one it is.</summary>
    CheckKind Kind { get; }

    /// <summary>
    /// Asks. What goes wrong in the world (no credentials, throttled, unreachable, malformed answer) is an outcome;
    /// only a cancelled <paramref name="cancellationToken"/> and bugs throw.
    /// </summary>
    Task<CheckOutcome> RunAsync(CheckInput input, CancellationToken cancellationToken);
}
