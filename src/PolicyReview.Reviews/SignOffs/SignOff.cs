using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.SignOffs;

/// <summary>A reviewer's decision on one revision, with what it rests on.</summary>
public sealed class SignOff
{
    private SignOff()
    {
    }

    internal SignOff(Decision decision, string comment, int revision, string digest, SignOffBasis basis, PersonId by, DateTimeOffset at)
    {
        Decision = decision;
        Comment = comment;
        RevisionNumber = revision;
        Digest = digest;
        Basis = basis;
        By = by;
        At = at;
    }

    /// <summary>Signed off, or changes asked for.</summary>
    public Decision Decision { get; private set; }

    /// <summary>The reviewer's words; may be empty for a sign-off.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>The revision decided on.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>See <see cref="SignOffDigest"/>: the sign-off is stale once the review's digest is another.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>What was known, and what was not asked.</summary>
    public SignOffBasis Basis { get; private set; } = null!;

    /// <summary>The reviewer.</summary>
    public PersonId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
