namespace PolicyReview.Reviews.Submissions;

/// <summary>Access that ends by itself.</summary>
/// <param name="Owner">Who answers for it until then.</param>
/// <param name="ExpiresOn">The last day.</param>
public sealed record TemporaryAccess(string Owner, DateOnly ExpiresOn);
