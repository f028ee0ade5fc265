namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>A plan run against policies, without AWS.</summary>
/// <param name="Outcomes">One per case, in the plan's order.</param>
/// <param name="Findings">What the plan itself lacks.</param>
public sealed record TestRun(IReadOnlyList<TestOutcome> Outcomes, IReadOnlyList<TestPlanFinding> Findings)
{
    /// <summary>True if every case came out as expected and the plan lacks nothing.</summary>
    public bool Passes => Findings.Count == 0 && Outcomes.All(outcome => outcome.IsAsExpected);

    /// <summary>Asks Evaluation for every case.</summary>
    public static TestRun Of(TestPlan plan, TestPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(policies);
        var asked = policies.For(plan);
        return new TestRun([.. plan.Cases.Select(test => new TestOutcome(test, asked.Answer(test.Request)))], FindingsOf(plan));
    }

    private static List<TestPlanFinding> FindingsOf(TestPlan plan)
    {
        var findings = new List<TestPlanFinding>();
        if (!plan.Cases.Any(test => test.Expected == ExpectedAccess.Denied))
        {
            findings.Add(new TestPlanFinding(
                "test-plan-without-denied-case", "No case expects `denied`, so a policy that allows everything would pass. Add a request that must not be allowed."));
        }

        if (!plan.Cases.Any(test => test.Expected == ExpectedAccess.Allowed))
        {
            findings.Add(new TestPlanFinding(
                "test-plan-without-allowed-case", "No case expects `allowed`, so an empty policy would pass. Add a request that the workload needs."));
        }

        return findings;
    }
}
