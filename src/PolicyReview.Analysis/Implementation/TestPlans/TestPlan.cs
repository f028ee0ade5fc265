namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>Allowed and denied requests kept beside a policy.</summary>
/// <param name="Policies">The files with the policies.</param>
/// <param name="Cases">The cases, in the order of the file.</param>
public sealed record TestPlan(PlannedPolicies Policies, IReadOnlyList<TestCase> Cases);
