using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Submissions;

/// <summary>One immutable state of what is asked for.</summary>
public sealed class Revision
{
    private Revision()
    {
    }

    internal Revision(int number, Submission submission, PersonId by, DateTimeOffset at)
    {
        Number = number;
        Submission = submission;
        SubmittedBy = by;
        SubmittedAt = at;
        Digest = RevisionDigest.Of(submission);
    }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>What was handed in.</summary>
    public Submission Submission { get; private set; } = null!;

    /// <summary>Becomes a contributor by this, and so cannot sign off.</summary>
    public PersonId SubmittedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>See <see cref="RevisionDigest"/>.</summary>
    public string Digest { get; private set; } = "";
}
