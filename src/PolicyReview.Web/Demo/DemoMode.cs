namespace PolicyReview.Web.Demo;

/// <summary>Whether this is a throw-away copy.</summary>
/// <param name="IsOn">True under <c>--demo</c>.</param>
public sealed record DemoMode(bool IsOn);
