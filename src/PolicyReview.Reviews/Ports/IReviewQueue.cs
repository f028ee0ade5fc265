using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Search;

namespace PolicyReview.Reviews.Ports;

/// <summary>Finds reviews without loading them whole.</summary>
public interface IReviewQueue
{
    /// <summary>One page, those that wait longest first in "my turn", last changed first elsewhere. Takes the same time for the first page as for the last.</summary>
    Task<QueuePage> FindAsync(QueueQuery query, Person reader, CancellationToken cancellationToken);

    /// <summary>How many reviews wait for this person.</summary>
    Task<int> CountMyTurnAsync(Person reader, CancellationToken cancellationToken);
}
