using PolicyReview.Reviews.Audit;

namespace PolicyReview.Reviews.Ports;

/// <summary>Reads the audit events that the review store wrote.</summary>
public interface IAuditLog
{
    /// <summary>A review's events, newest first.</summary>
    Task<IReadOnlyList<ReviewEvent>> OfReviewAsync(int number, CancellationToken cancellationToken);

    /// <summary>The number of the first event whose hash does not follow from the one before; null if the chain is whole.</summary>
    Task<long?> FirstBrokenLinkAsync(CancellationToken cancellationToken);
}
