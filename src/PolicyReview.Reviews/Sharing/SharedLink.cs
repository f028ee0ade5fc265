namespace PolicyReview.Reviews.Sharing;

/// <summary>A new share link with its secret, for the one time it is shown.</summary>
public sealed record SharedLink(ShareLink Link, ShareToken Token);
