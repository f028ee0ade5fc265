using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.People;

namespace PolicyReview.Storage.Audit;

/// <summary>One link of the audit chain. Rows are added and never changed; triggers in the database refuse anything else.</summary>
internal sealed class AuditEventRow
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public PersonId? Actor { get; set; }

    public ReviewAction Action { get; set; }

    public int ReviewNumber { get; set; }

    public int RevisionNumber { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>The hash of the row before; 64 zeros for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>See <see cref="AuditChain.HashOf"/>.</summary>
    public string Hash { get; set; } = "";

    public ReviewEvent ToEvent() => new(Action, Actor, At, RevisionNumber, Summary);
}
