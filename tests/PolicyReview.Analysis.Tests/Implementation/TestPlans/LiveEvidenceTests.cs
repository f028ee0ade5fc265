namespace PolicyReview.Analysis.Implementation.TestPlans;

public sealed class LiveEvidenceTests
{
    private static readonly TestPlan Plan = Plans.Of(Plans.Case("read"), Plans.Case("delete", "denied", action: "s3:DeleteObject"));

    [Fact]
    public void Of_AnswersAsExpected_Holds() => Assert.True(Evidence("allowed", "implicitDeny").Holds);

    [Fact]
    public void Of_AnotherAnswer_DoesNotHold()
    {
        var evidence = Evidence("allowed", "allowed");

        Assert.False(evidence.Holds);
        Assert.Equal([LiveAgreement.Agrees, LiveAgreement.Differs], evidence.Outcomes.Select(outcome => outcome.Agreement));
    }

    [Fact]
    public void Of_ACaseWithoutAnswer_DoesNotHold()
    {
        var evidence = Evidence("allowed");

        Assert.False(evidence.Holds);
        Assert.Equal(LiveAgreement.NotAnswered, evidence.Outcomes[1].Agreement);
    }

    [Fact]
    public void Of_ResultsOfAnotherPolicyText_IsAFinding()
    {
        var evidence = LiveEvidence.Of(Plan, Plans.Policies(Plans.ReadIncoming + " "), Results(Plans.Policies(), "allowed", "implicitDeny"));

        Assert.Equal("live-results-of-other-policy", Assert.Single(evidence.Findings).Code);
        Assert.False(evidence.Holds);
    }

    [Fact]
    public void Of_ACaseThePlanDoesNotHave_IsAFinding() =>
        Assert.Equal("live-results-of-unknown-case", Assert.Single(Evidence("allowed", "implicitDeny", "allowed").Findings).Code);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"cases":1}""")]
    [InlineData("case 1: AWS gave no answer")]
    public void Read_WhatTheScriptDidNotPrint_IsAProblem(string text) => Assert.NotNull(LiveResults.Read(text).Problem);

    private static LiveEvidence Evidence(params string[] answers) => LiveEvidence.Of(Plan, Plans.Policies(), Results(Plans.Policies(), answers));

    private static LiveResults Results(TestPolicies policies, params string[] answers)
    {
        var cases = answers.Select((answer, i) =>
            $$$"""{"name":"{{{(i < 2 ? Plan.Cases[i].Name : "other")}}}","response":{"EvaluationResults":[{"EvalDecision":"{{{answer}}}","MissingContextValues":["aws:SourceIp"]}]}}""");
        var digest = SimulationScript.DigestOf(policies.Policies.IdentityPolicies[0]);
        var (results, problem) = LiveResults.Read($$"""{"plan":"p","policies":[{"name":"policy.json","sha256":"{{digest}}"} ],"cases":[{{string.Join(",", cases)}}]}""");
        Assert.Null(problem);
        Assert.Equal(["aws:SourceIp"], results!.Decisions[0].MissingContext);
        return results;
    }
}
