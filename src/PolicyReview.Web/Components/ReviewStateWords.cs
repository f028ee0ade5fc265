using PolicyReview.Reviews;

namespace PolicyReview.Web.Components;

/// <summary>The words for the states of a review.</summary>
internal static class ReviewStateWords
{
    public static string Words(this ReviewState state) => state switch
    {
        ReviewState.ChangesRequested => "changes asked",
        ReviewState.SignedOff => "signed off",
        ReviewState.Withdrawn => "withdrawn",
        _ => "in review",
    };
}
