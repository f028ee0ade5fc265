using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Arns;

/// <summary>One reviewer has looked at one ARN and means it.</summary>
public sealed class ArnTick
{
    private ArnTick()
    {
    }

    internal ArnTick(string key, PersonId by, DateTimeOffset at, int revision)
    {
        Key = key;
        By = by;
        At = at;
        RevisionNumber = revision;
    }

    /// <summary>See <see cref="ReviewedArn.Key"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The reviewer.</summary>
    public PersonId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The revision it was ticked on; it holds on while the ARN and its statements stay the same.</summary>
    public int RevisionNumber { get; private set; }
}
