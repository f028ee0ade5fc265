using PolicyReview.Reviews.Outcomes;

namespace PolicyReview.Reviews.Ports;

/// <summary>
/// Keeps reviews. Every write is one transaction: the review, its events in the audit chain, the jobs it causes. It answers the product itself
/// (checks, share links); on behalf of people it is asked through <see cref="ReviewReading"/>.
/// </summary>
public interface IReviewStore
{
    /// <summary>The whole review to look at, or null.</summary>
    Task<Review?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>The review a share link's public id belongs to, or null.</summary>
    Task<int?> FindByShareLinkAsync(string publicId, CancellationToken cancellationToken);

    /// <summary>Gives the next number to <paramref name="open"/> and stores what it makes; stores nothing if that fails.</summary>
    Task<Result<Review>> AddAsync(Func<int, Result<Review>> open, CancellationToken cancellationToken);

    /// <summary>
    /// Loads the review afresh, applies <paramref name="change"/> and stores the result, no other write coming between;
    /// stores nothing if the change fails. <see cref="NotFound"/> if there is no such review.
    /// </summary>
    Task<Result<T>> ChangeAsync<T>(int number, Func<Review, Result<T>> change, CancellationToken cancellationToken);
}
