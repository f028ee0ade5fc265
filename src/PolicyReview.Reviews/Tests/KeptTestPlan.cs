using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Tests;

/// <summary>The allowed and denied cases kept with a review; they run at each revision.</summary>
/// <param name="Text">The plan as a file has it (<c>docs/schemas/test-plan.schema.json</c>).</param>
/// <param name="By">Who kept it.</param>
/// <param name="At">When.</param>
public sealed record KeptTestPlan(string Text, PersonId By, DateTimeOffset At)
{
    /// <summary>The plan; only what can be read is kept.</summary>
    public TestPlan Read() => TestPlanReader.Read(Text).Plan;
}
