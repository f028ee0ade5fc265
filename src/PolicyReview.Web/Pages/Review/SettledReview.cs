using PolicyReview.Reviews;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review;

/// <summary>
/// Finds a review for its page. Right after a revision came in or a binding was confirmed, the checks that need no network end within moments: waiting for them that
/// long saves the reader a page that would have to be drawn a second time.
/// </summary>
public sealed class SettledReview(IReviewStore store, ReviewChangeFeed feed, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(250);

    /// <summary>The review as it stands, or as it stands a moment later; null if there is none that <paramref name="reader"/> may read.</summary>
    public async Task<DomainReview?> FindAsync(int number, Person reader, CancellationToken cancellationToken)
    {
        // Not disposed: a change announced in the same moment may still release it, and it holds nothing that needs disposing.
        var changed = new SemaphoreSlim(0);
        using var listening = feed.Listen(other =>
        {
            if (other == number)
            {
                changed.Release();
            }
        });
        var began = clock.GetTimestamp();
        var review = await store.FindForAsync(number, reader, cancellationToken);
        while (review is not null && IsSettling(review) && MostWait - clock.GetElapsedTime(began) is { Ticks: > 0 } left && await changed.WaitAsync(left, cancellationToken))
        {
            review = await store.FindForAsync(number, reader, cancellationToken);
        }

        return review;
    }

    private bool IsSettling(DomainReview review) =>
        review.CurrentChecks.Any(run => run.IsUnderWay && clock.GetUtcNow() - run.QueuedAt < Fresh);
}
