using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Ports;

/// <summary>What a check is asked about.</summary>
public sealed record CheckInput(int ReviewNumber, int RevisionNumber, Submission Submission);
