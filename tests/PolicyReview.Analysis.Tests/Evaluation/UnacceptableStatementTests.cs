using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>What AWS would not store must never make a request look allowed.</summary>
public sealed class UnacceptableStatementTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Resource":"*"}""", "`Action`")]
    [InlineData("""{"Effect":"Allow","Action":"*"}""", "`Resource`")]
    [InlineData("""{"Effect":"Allow","Action":"*","NotAction":"ec2:*","Resource":"*"}""", "`NotAction`")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","NotResource":"arn:aws:s3:::x"}""", "`NotResource`")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}""", "`StringIs`")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""", "principal")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Conditions":{"StringEquals":{"a":"b"}}}""", "`Conditions`")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","condition":{"StringEquals":{"a":"b"}}}""", "`condition`")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":"aws:SecureTransport"}""", "`Condition`")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":"a"}}""", "`Condition`")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"a":{"b":1}}}}""", "`Condition`")]
    [InlineData("""{"Effect":"Allow","NotAction":[7],"Resource":"*"}""", "`NotAction`")]
    [InlineData("""{"Effect":"Allow","Action":"*","NotResource":{"a":"b"}}""", "`NotResource`")]
    [InlineData("""{"Effect":"allow","Action":"*","Resource":"*"}""", "`Effect`")]
    public void Evaluate_AllowThatAwsWouldRefuse_GrantsNothingAndSaysWhy(string statement, string named)
    {
        var evaluator = new PolicyEvaluator(new PolicySet { IdentityPolicies = [Policy(statement)] });
        Assert.Equal(Decision.ImplicitDeny, evaluator.Evaluate(Request()).Decision);
        Assert.Contains(named, Assert.Single(evaluator.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Effect":"Deny","Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}""")]
    public void Evaluate_DenyThatCannotBeReadInFull_Denies(string statement) =>
        Assert.Equal(Decision.ExplicitDeny, Decide(new PolicySet { IdentityPolicies = [Policy(AllowAll, statement)] }, Request()));

    [Fact]
    public void Evaluate_ResourcePolicysDenyWithoutPrincipal_DeniesEverybody()
    {
        var evaluator = new PolicyEvaluator(new PolicySet { IdentityPolicies = [Policy(AllowAll)], ResourcePolicy = Policy(DenyAll) });
        Assert.Equal(Decision.ExplicitDeny, evaluator.Evaluate(Request()).Decision);
        Assert.Contains("no `Principal`", Assert.Single(evaluator.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_DenyWithUnknownOperatorForAnotherAction_DoesNotMatch() =>
        Assert.Equal(Decision.Allowed, Decide(
            new PolicySet { IdentityPolicies = [Policy(AllowAll, """{"Effect":"Deny","Action":"ec2:*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}""")] }, Request()));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"Version":"2012-10-17"}""")]
    public void Evaluate_NoPolicyAtAll_GrantsNothingAndSaysSo(string text)
    {
        var evaluator = new PolicyEvaluator(new PolicySet { IdentityPolicies = [new NamedPolicy("broken.json", PolicyParser.Parse(text))] });
        Assert.Equal(Decision.ImplicitDeny, evaluator.Evaluate(Request()).Decision);
        Assert.Contains("`broken.json`", Assert.Single(evaluator.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_TrustPolicyWithoutResource_None() =>
        Assert.Empty(new PolicyEvaluator(new PolicySet { ResourcePolicy = Policy("""{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}""") }).Problems);
}
