namespace PolicyReview.Reviews.Outcomes;

/// <summary>The person may not do this; the message says who may.</summary>
public sealed record NotAllowed(string Message) : ReviewError(Message);
