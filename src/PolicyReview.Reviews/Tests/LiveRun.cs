using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Tests;

/// <summary>What AWS's policy simulator answered to the plan, brought back as evidence.</summary>
/// <param name="Text">The results as the script wrote them.</param>
/// <param name="RevisionNumber">The revision they were brought for.</param>
/// <param name="By">Who brought them.</param>
/// <param name="At">When.</param>
public sealed record LiveRun(string Text, int RevisionNumber, PersonId By, DateTimeOffset At);
