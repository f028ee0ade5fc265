namespace PolicyReview.Reviews.CheckRuns;

/// <summary>One check of one revision.</summary>
public sealed class CheckRun
{
    private CheckRun()
    {
    }

    internal CheckRun(int revision, CheckKind kind, DateTimeOffset at)
    {
        RevisionNumber = revision;
        Kind = kind;
        QueuedAt = at;
    }

    /// <summary>The revision checked.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>Which check.</summary>
    public CheckKind Kind { get; private set; }

    /// <summary>How far it has come.</summary>
    public CheckState State { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>When it last began to run.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it came to an end.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Why it failed or what to set; a remark when done; null while under way.</summary>
    public string? Remark { get; private set; }

    /// <summary>What it answered with: the reference data's date, the region asked, the model.</summary>
    public string? Provenance { get; private set; }

    /// <summary>A person's pasted answer, exactly as pasted; only for an assistant by hand.</summary>
    public string? RawAnswer { get; private set; }

    /// <summary>True if what it is asked about changed while it ran: it runs once more.</summary>
    public bool IsAskedAgain { get; private set; }

    /// <summary>True while somebody still waits for it.</summary>
    public bool IsUnderWay => State is CheckState.Waiting or CheckState.Running;

    internal void Start(DateTimeOffset at)
    {
        State = CheckState.Running;
        StartedAt = at;
        FinishedAt = null;
        Remark = null;
        IsAskedAgain = false;
    }

    // While it waits it will see the change anyway; while it runs it has not seen it.
    internal void AskAgain(DateTimeOffset at)
    {
        if (State == CheckState.Running)
        {
            IsAskedAgain = true;
        }
        else if (State != CheckState.Waiting)
        {
            Requeue(at);
        }
    }

    internal void Finish(CheckState state, string? remark, string? provenance, DateTimeOffset at)
    {
        State = state;
        Remark = remark;
        Provenance = provenance;
        FinishedAt = at;
    }

    internal void Requeue(DateTimeOffset at)
    {
        State = CheckState.Waiting;
        QueuedAt = at;
        StartedAt = null;
        FinishedAt = null;
        Remark = null;
        IsAskedAgain = false;
    }

    internal void KeepAnswer(string answer) => RawAnswer = answer;
}
