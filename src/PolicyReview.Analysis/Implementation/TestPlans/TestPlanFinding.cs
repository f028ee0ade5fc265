namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>Something that makes a plan worth little, whatever its cases say.</summary>
/// <param name="Code">Such as <c>test-plan-without-denied-case</c>.</param>
/// <param name="Message">What is missing, and what to do.</param>
public sealed record TestPlanFinding(string Code, string Message);
