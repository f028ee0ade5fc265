using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

public sealed class TestRunTests
{
    private static readonly string Delete = Plans.Case("delete", "denied", action: "s3:DeleteObject");

    [Fact]
    public void Of_CasesThatComeOutAsExpected_Passes()
    {
        var run = TestRun.Of(Plans.Of(Plans.Case("read"), Delete), Plans.Policies());

        Assert.True(run.Passes);
        Assert.Equal([PolicyType.IdentityPolicy], run.Outcomes[0].Evaluation.DecidedBy);
    }

    [Fact]
    public void Of_ACaseThatComesOutOtherwise_SaysWhich()
    {
        var run = TestRun.Of(Plans.Of(Plans.Case("read"), Plans.Case("other bucket", resource: "arn:aws:s3:::example-other/a"), Delete), Plans.Policies());

        Assert.False(run.Passes);
        Assert.Equal([true, false, true], run.Outcomes.Select(outcome => outcome.IsAsExpected));
    }

    [Fact]
    public void Of_APlanWithoutADeniedCase_IsAFinding()
    {
        var run = TestRun.Of(Plans.Of(Plans.Case("read")), Plans.Policies());

        Assert.Equal("test-plan-without-denied-case", Assert.Single(run.Findings).Code);
        Assert.False(run.Passes);
    }

    [Fact]
    public void Of_APlanWithoutAnAllowedCase_IsAFinding() =>
        Assert.Equal("test-plan-without-allowed-case", Assert.Single(TestRun.Of(Plans.Of(Delete), Plans.Policies()).Findings).Code);

    [Theory]
    [InlineData("lambda.amazonaws.com", "allowed")]
    [InlineData("ec2.amazonaws.com", "denied")]
    public void Of_ACaseThatAssumesTheRole_AsksTheTrustPolicy(string principal, string expected)
    {
        var assume = Plans.Case("assume", expected, principal, "sts:AssumeRole", Plans.Role);

        var outcome = TestRun.Of(Plans.Of(assume), Plans.Policies(trust: Plans.LambdaTrust)).Outcomes[0];

        Assert.True(outcome.IsAsExpected);
        Assert.NotEqual(PolicyAnswer.NotPresent, outcome.Evaluation.AnswerOf(PolicyType.ResourcePolicy).Answer);
    }

    [Fact]
    public void Of_OtherCases_DoNotAskTheTrustPolicy() =>
        Assert.Equal(
            PolicyAnswer.NotPresent,
            TestRun.Of(Plans.Of(Plans.Case("read")), Plans.Policies(trust: Plans.LambdaTrust)).Outcomes[0].Evaluation.AnswerOf(PolicyType.ResourcePolicy).Answer);
}
