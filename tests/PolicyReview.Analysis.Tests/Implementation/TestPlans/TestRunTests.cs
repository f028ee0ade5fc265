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
    public void Of_TheRoleAssumingAnother_IsDecidedByItsOwnPolicies()
    {
        const string Other = "arn:aws:iam::222233334444:role/deploy";
        const string Policy = $$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::example-uploads/incoming/*"},{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"{{Other}}"}]}
            """;
        var plan = Plans.Of(
            Plans.Case("read"), Plans.Case("assume another", "allowed", action: "sts:AssumeRole", resource: Other),
            Plans.Case("assume a third", "denied", action: "sts:AssumeRole", resource: "arn:aws:iam::222233334444:role/admin"),
            Plans.Case("assume the role", "denied", "ec2.amazonaws.com", "sts:AssumeRole", Plans.Role));

        var run = TestRun.Of(plan, Plans.Policies(Policy, Plans.LambdaTrust));

        Assert.True(run.Passes, string.Join('\n', run.Outcomes.Select(outcome => $"{outcome.Case.Name}: {outcome.Evaluation.Decision}")));
    }

    [Fact]
    public void Of_OtherCases_DoNotAskTheTrustPolicy() =>
        Assert.Equal(
            PolicyAnswer.NotPresent,
            TestRun.Of(Plans.Of(Plans.Case("read")), Plans.Policies(trust: Plans.LambdaTrust)).Outcomes[0].Evaluation.AnswerOf(PolicyType.ResourcePolicy).Answer);
}
