using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Sharing;

/// <summary>Shows one revision's record read-only to whoever holds the link. The link itself is shown once and never stored.</summary>
public sealed class ShareLink
{
    /// <summary>Days a link lives unless another number is chosen.</summary>
    public const int DefaultDays = 7;

    /// <summary>Days a link lives at most.</summary>
    public const int MostDays = 90;

    private ShareLink()
    {
    }

    internal ShareLink(ShareToken token, int revision, DateTimeOffset expiresAt, PersonId by, DateTimeOffset at)
    {
        PublicId = token.PublicId;
        TokenHash = token.Hash;
        RevisionNumber = revision;
        ExpiresAt = expiresAt;
        CreatedBy = by;
        CreatedAt = at;
    }

    /// <summary>The link's first part, which finds it; no secret.</summary>
    public string PublicId { get; private set; } = "";

    /// <summary>SHA-256 of the secret part, lower-case hexadecimal; empty once revoked.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>The revision it shows.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>From this moment on it is not found.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was revoked; null while live.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>How often it was opened.</summary>
    public int Views { get; private set; }

    /// <summary>When it was last opened.</summary>
    public DateTimeOffset? LastViewedAt { get; private set; }

    /// <summary>Who made it.</summary>
    public PersonId CreatedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>True if it can be opened now.</summary>
    public bool IsLive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    internal void Revoke(DateTimeOffset at)
    {
        RevokedAt ??= at;
        TokenHash = "";
    }

    internal void CountView(DateTimeOffset at)
    {
        Views++;
        LastViewedAt = at;
    }
}
