namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A log group that infrastructure code makes, so that the role need not.</summary>
/// <param name="Name">Such as <c>/aws/lambda/thumbnail</c>.</param>
/// <param name="RetentionDays">How long events are kept; one of <see cref="LogRetention"/>'s numbers.</param>
public sealed record LogGroupOutline(string Name, int RetentionDays);
