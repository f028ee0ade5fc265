namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>A live run held against the plan and the policies of today.</summary>
/// <param name="Outcomes">One per case of the plan.</param>
/// <param name="Findings">Why the results may not be evidence for these policies.</param>
public sealed record LiveEvidence(IReadOnlyList<LiveOutcome> Outcomes, IReadOnlyList<TestPlanFinding> Findings)
{
    /// <summary>True if every case was answered as expected, here or at AWS, and the run was made with these very policies.</summary>
    public bool Holds => Findings.Count == 0
        && Outcomes.All(outcome => outcome.Agreement == LiveAgreement.Agrees || (outcome.Agreement == LiveAgreement.LocalOnly && outcome.Local.IsAsExpected));

    /// <summary>Holds <paramref name="results"/> against <paramref name="plan"/>.</summary>
    public static LiveEvidence Of(TestPlan plan, TestPolicies policies, LiveResults results)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(results);
        var run = TestRun.Of(plan, policies);
        var live = results.Decisions.GroupBy(decision => decision.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return new LiveEvidence(
            [.. run.Outcomes.Select(outcome => new LiveOutcome(outcome, live.GetValueOrDefault(outcome.Case.Name)))],
            [.. run.Findings, .. ChangedPolicies(policies, results), .. UnknownCases(plan, results)]);
    }

    private static IEnumerable<TestPlanFinding> ChangedPolicies(TestPolicies policies, LiveResults results) => policies.All
        .Where(entry => results.Digests.GetValueOrDefault(entry.Policy.Name) != SimulationScript.DigestOf(entry.Policy))
        .Select(entry => new TestPlanFinding(
            "live-results-of-other-policy", $"The results were made with another text of `{entry.Policy.Name}`. Export the script again and run it."));

    private static IEnumerable<TestPlanFinding> UnknownCases(TestPlan plan, LiveResults results) => results.Decisions
        .Where(decision => !plan.Cases.Any(test => test.Name == decision.Name))
        .Select(decision => new TestPlanFinding("live-results-of-unknown-case", $"The results name the case `{decision.Name}`, which the plan does not have. Export the script again and run it."));
}
