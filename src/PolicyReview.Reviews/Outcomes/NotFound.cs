namespace PolicyReview.Reviews.Outcomes;

/// <summary>It does not exist, or the person may not know that it does: the two must look the same.</summary>
public sealed record NotFound(string Message) : ReviewError(Message)
{
    /// <summary>No such review for this person.</summary>
    public static NotFound Review(int number) => new($"There is no review {number}. It may have been mistyped, or you may not read it.");
}
