using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Ports;

/// <summary>How people reach a review. What they may not read is not found, whatever they ask for.</summary>
public static class ReviewReading
{
    /// <summary>The whole review to look at; null if there is none that <paramref name="reader"/> may read.</summary>
    public static async Task<Review?> FindForAsync(this IReviewStore store, int number, Person reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return await store.FindAsync(number, cancellationToken).ConfigureAwait(false) is { } review && review.IsReadableBy(reader) ? review : null;
    }

    /// <summary>Like <see cref="IReviewStore.ChangeAsync"/>, for somebody: <see cref="NotFound"/> if <paramref name="by"/> may not read the review.</summary>
    public static Task<Result<T>> ChangeForAsync<T>(
        this IReviewStore store, int number, Person by, Func<Review, Result<T>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(change);
        return store.ChangeAsync(number, review => review.IsReadableBy(by) ? change(review) : NotFound.Review(number), cancellationToken);
    }
}
