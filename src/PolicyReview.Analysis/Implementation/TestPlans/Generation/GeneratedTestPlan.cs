namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>A test plan made from a proof; by <see cref="TestPlanGenerator"/>.</summary>
/// <param name="Plan">The plan; <see cref="TestPlanWriter"/> writes it.</param>
/// <param name="LeftOut">What of the table has no case and why, one sentence each.</param>
public sealed record GeneratedTestPlan(TestPlan Plan, IReadOnlyList<string> LeftOut);
