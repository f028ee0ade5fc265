namespace PolicyReview.Web.Pages.Review;

/// <summary>What a carried-out command leads to.</summary>
/// <param name="Fragment">Where on the page to go on, such as <c>#arns</c>.</param>
/// <param name="SharePath">The path of a new share link, shown once; else null.</param>
public sealed record CommandOutcome(string Fragment, string? SharePath = null);
