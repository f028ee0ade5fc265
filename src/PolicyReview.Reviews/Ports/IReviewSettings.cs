using PolicyReview.Reviews.Settings;

namespace PolicyReview.Reviews.Ports;

/// <summary>Keeps what an administrator decided.</summary>
public interface IReviewSettings
{
    /// <summary>The settings in force.</summary>
    Task<ReviewSettings> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Puts others in force.</summary>
    Task ChangeAsync(ReviewSettings settings, CancellationToken cancellationToken);
}
