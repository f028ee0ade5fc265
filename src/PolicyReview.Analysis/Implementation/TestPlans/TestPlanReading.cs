using PolicyReview.Analysis.Configuration;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>A test plan that was read; it is to be run only if there are no problems.</summary>
/// <param name="Plan">What could be read.</param>
/// <param name="Problems">What cannot be used, in the order of the file.</param>
public sealed record TestPlanReading(TestPlan Plan, IReadOnlyList<ConfigurationProblem> Problems);
