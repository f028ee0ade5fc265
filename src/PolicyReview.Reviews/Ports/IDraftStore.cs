using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Ports;

/// <summary>Keeps unsent work; every question is asked for one owner, so nobody sees another's.</summary>
public interface IDraftStore
{
    /// <summary>The draft, or null if this person has none by that id.</summary>
    Task<SubmissionDraft?> FindAsync(Guid id, PersonId owner, CancellationToken cancellationToken);

    /// <summary>The person's drafts, last saved first.</summary>
    Task<IReadOnlyList<SubmissionDraft>> ListAsync(PersonId owner, CancellationToken cancellationToken);

    /// <summary>Stores the draft, in place of one with the same id and owner. False, and nothing stored, if the id is another person's.</summary>
    Task<bool> SaveAsync(SubmissionDraft draft, CancellationToken cancellationToken);

    /// <summary>Removes the draft, if this person has it.</summary>
    Task DeleteAsync(Guid id, PersonId owner, CancellationToken cancellationToken);
}
