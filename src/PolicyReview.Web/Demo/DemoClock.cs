namespace PolicyReview.Web.Demo;

/// <summary>A clock that stands still, so that what a demo tells of yesterday carries yesterday's times.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
