using Microsoft.EntityFrameworkCore;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews;
using PolicyReview.Reviews.Attention;
using PolicyReview.Reviews.People;

namespace PolicyReview.Storage.Queue;

/// <summary>A review as the queue needs it, written with every change of the review and never read back into it.</summary>
internal sealed class QueueEntry
{
    public int Number { get; set; }

    public string Title { get; set; } = "";

    public PersonId Author { get; set; }

    public ReviewState State { get; set; }

    public Turn Turn { get; set; }

    public DateTimeOffset TurnSince { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int RevisionNumber { get; set; }

    public FindingType? WorstFinding { get; set; }

    public int OpenFindings { get; set; }

    public DateOnly? NextExpiry { get; set; }

    public string? Account { get; set; }

    public string? Environment { get; set; }

    public string? Ticket { get; set; }

    public bool IsTemporary { get; set; }

    /// <summary>True if only the people below and auditors may know of it.</summary>
    public bool IsRestricted { get; set; }

    /// <summary>True if the author asked nobody in particular.</summary>
    public bool AsksEverybody { get; set; }

    /// <summary>What text search looks through, in lower case.</summary>
    public string SearchText { get; set; } = "";

    public List<QueuePerson> People { get; set; } = [];

    /// <summary>Brings the entry of <paramref name="review"/> up to date within the caller's transaction.</summary>
    public static async Task WriteAsync(PolicyReviewDbContext context, Review review, CancellationToken cancellationToken)
    {
        var entry = await context.Queue.Include(e => e.People).FirstOrDefaultAsync(e => e.Number == review.Number, cancellationToken).ConfigureAwait(false);
        if (entry is null)
        {
            entry = new QueueEntry { Number = review.Number };
            context.Queue.Add(entry);
        }

        entry.Take(review);
    }

    private void Take(Review review)
    {
        var submission = review.Current.Submission;
        Title = review.Title;
        Author = review.Author;
        State = review.State;
        Turn = review.Turn;
        TurnSince = review.TurnSince;
        UpdatedAt = review.UpdatedAt;
        RevisionNumber = review.Current.Number;
        WorstFinding = review.WorstFinding;
        OpenFindings = review.OpenFindings;
        NextExpiry = review.NextExpiry;
        Account = submission.Account;
        Environment = submission.Environment;
        Ticket = submission.Ticket;
        IsTemporary = submission.Temporary is not null;
        IsRestricted = submission.IsRestricted;
        AsksEverybody = submission.Reviewers.Count == 0;
        SearchText = string.Join('\n', [
            $"#{review.Number}", review.Title, submission.Ticket, submission.Account, submission.Environment,
            submission.UseCaseTable, .. submission.Documents.Select(document => document.Text)]).ToLowerInvariant();
        TakePeople(review);
    }

    private void TakePeople(Review review)
    {
        var wanted = review.Current.Submission.Reviewers.Select(id => new QueuePerson(id, QueuePart.Asked))
            .Concat(review.SignOffs.Select(signOff => new QueuePerson(signOff.By, QueuePart.Decided)))
            .Concat(review.Revisions.Select(revision => new QueuePerson(revision.SubmittedBy, QueuePart.Contributor)))
            .Append(new QueuePerson(review.Author, QueuePart.Contributor))
            .DistinctBy(person => (person.Person, person.Part))
            .ToList();
        People.RemoveAll(person => !wanted.Exists(other => other.Person == person.Person && other.Part == person.Part));
        People.AddRange(wanted.Where(person => !People.Exists(other => other.Person == person.Person && other.Part == person.Part)));
    }
}
