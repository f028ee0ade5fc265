using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Threads;

/// <summary>A remark in the review's discussion.</summary>
public sealed class Comment
{
    private Comment()
    {
    }

    internal Comment(string text, int revision, PersonId by, DateTimeOffset at)
    {
        Text = text;
        RevisionNumber = revision;
        By = by;
        At = at;
    }

    /// <summary>Markdown as typed; shown sanitised.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The revision in view when it was written.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>Who.</summary>
    public PersonId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
