using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Requirements;
using PolicyReview.Reviews.Settings;

namespace PolicyReview.Reviews.Tests;

public sealed class TestPlanTests
{
    private const string Plan = """
        {
          "policies": { "identityPolicies": ["permissions-policy.json"] },
          "cases": [
            { "name": "reads", "principal": "arn:aws:iam::111122223333:role/r", "action": "s3:GetObject", "resource": "arn:aws:s3:::bucket/in/a", "expected": "allowed" },
            { "name": "does not delete", "principal": "arn:aws:iam::111122223333:role/r", "action": "s3:DeleteObject", "resource": "arn:aws:s3:::bucket/in/a", "expected": "denied" }
          ]
        }
        """;

    private static readonly DateOnly Today = DateOnly.FromDateTime(A.Moment.UtcDateTime);

    [Fact]
    public void KeepTestPlan_ThatPasses_SatisfiesAndChangesTheDigest()
    {
        var review = A.Review();
        var before = review.CurrentDigest;
        Assert.Equal(RequirementStatus.NotApplicable, Requirement(review).Status);
        review.TakeEvents();

        Assert.Equal(2, review.KeepTestPlan(Plan, A.Author, A.Moment).Value);

        Assert.Equal(RequirementStatus.Satisfied, Requirement(review).Status);
        Assert.NotEqual(before, review.CurrentDigest);
        Assert.Equal([ReviewAction.TestsChanged], review.TakeEvents().Select(happened => happened.Action));
    }

    [Fact]
    public void KeepTestPlan_WithoutAKeptCase_NamesItInTheRecord()
    {
        var review = A.Review();
        review.KeepTestPlan(Plan, A.Author, A.Moment);
        review.TakeEvents();

        review.KeepTestPlan(Plan.Replace("does not delete", "never deletes", StringComparison.Ordinal), A.Author, A.Moment);

        Assert.Equal("Kept 2 tests; took out or changed `does not delete`", Assert.Single(review.TakeEvents()).Summary);
    }

    [Fact]
    public void Resubmit_WithAPolicyThatFailsATest_HoldsUpTheSignOff()
    {
        var review = A.Review();
        review.KeepTestPlan(Plan, A.Author, A.Moment);

        review.Resubmit(A.Submission(A.Policy.Replace("\"s3:GetObject\"", "\"s3:*\"", StringComparison.Ordinal)), A.Author, A.Moment);

        Assert.Equal(RequirementStatus.Unsatisfied, Requirement(review).Status);
        Assert.Contains("`does not delete`", Requirement(review).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepTestPlan_WithoutADeniedCase_IsNotEnough()
    {
        var review = A.Review();

        Assert.True(review.KeepTestPlan(Plan[..Plan.LastIndexOf(',', Plan.IndexOf("does not delete", StringComparison.Ordinal))] + "] }", A.Author, A.Moment).Succeeded);

        Assert.Contains("No case expects `denied`", Requirement(review).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepTestPlan_NotAPlan_SaysWhatIsWrongAndKeepsTheEarlierOne()
    {
        var review = A.Review();
        review.KeepTestPlan(Plan, A.Author, A.Moment);

        var error = Assert.IsType<Invalid>(review.KeepTestPlan("{\"cases\":3}", A.Author, A.Moment).Error);

        Assert.NotEmpty(error.Problems);
        Assert.Equal(Plan, review.TestPlan!.Text);
    }

    [Fact]
    public void KeepTestPlan_Empty_TakesItAway()
    {
        var review = A.Review();
        review.KeepTestPlan(Plan, A.Author, A.Moment);

        review.KeepTestPlan(" ", A.Author, A.Moment);

        Assert.Null(review.TestPlan);
    }

    [Fact]
    public void KeepTestPlan_ByAnAuditor_IsNotAllowed() =>
        Assert.IsType<NotAllowed>(A.Review().KeepTestPlan(Plan, A.Somebody(8, PersonRoles.Auditor), A.Moment).Error);

    [Fact]
    public void BringLiveResults_WithoutAPlan_IsAConflict() =>
        Assert.IsType<Conflict>(A.Review().BringLiveResults("{}", A.Author, A.Moment).Error);

    [Fact]
    public void BringLiveResults_OfTheScript_AreHeldAgainstTheCases()
    {
        var review = A.Review();
        review.KeepTestPlan(Plan, A.Author, A.Moment);
        var digest = PolicyReview.Analysis.Implementation.TestPlans.SimulationScript.DigestOf(new("permissions policy", PolicyParser.Parse(A.Policy)));
        var results = $$$$"""{"plan":"test-plan.json","policies":[{"name":"permissions policy","sha256":"{{{{digest}}}}"}],"cases":[{"name":"reads","expected":"allowed","response":{"EvaluationResults":[{"EvalDecision":"allowed"}]}},{"name":"does not delete","expected":"denied","response":{"EvaluationResults":[{"EvalDecision":"allowed"}]}}]}""";

        var brought = review.BringLiveResults(results, A.Author, A.Moment);

        Assert.True(brought.Succeeded, brought.Error?.Message);
        Assert.Equal(
            [PolicyReview.Analysis.Implementation.TestPlans.LiveAgreement.Agrees, PolicyReview.Analysis.Implementation.TestPlans.LiveAgreement.Differs],
            review.LiveEvidence!.Outcomes.Select(outcome => outcome.Agreement));
    }

    private static Requirement Requirement(Review review) =>
        SignOffRequirements.Evaluate(review, A.Reviewer, ReviewSettings.Default, Today).Single(requirement => requirement.Name == "Tests pass");
}
