using PolicyReview.Reviews.People;

namespace PolicyReview.Storage.Queue;

/// <summary>A person's part in a review, for the queue's questions.</summary>
internal sealed class QueuePerson(PersonId person, QueuePart part)
{
    public PersonId Person { get; private set; } = person;

    public QueuePart Part { get; private set; } = part;
}
