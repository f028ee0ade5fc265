namespace PolicyReview.Reviews.Outcomes;

/// <summary>Why something was not done.</summary>
/// <param name="Message">One sentence for the person, then what to do next.</param>
public abstract record ReviewError(string Message);
