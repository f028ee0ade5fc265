using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

public sealed class EvaluationResultTests
{
    private const string Read = """{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""";
    private const string NoRead = """{"Sid":"NoRead","Effect":"Deny","Action":"s3:Get*","Resource":"*"}""";

    [Fact]
    public void Evaluate_Allowed_NamesTheStatementThatGrants()
    {
        var evaluation = PolicyEvaluator.Evaluate(new PolicySet { IdentityPolicies = [Policy(AllowOther, Read)] }, Request());
        var statement = Assert.Single(evaluation.DecidingStatements);
        Assert.Equal(("policy.json", "Read", 1, Effect.Allow, PolicyType.IdentityPolicy), (statement.Policy, statement.Sid, statement.Index, statement.Effect, statement.PolicyType));
        Assert.Equal([PolicyType.IdentityPolicy], evaluation.DecidedBy);
    }

    [Fact]
    public void Evaluate_ExplicitDeny_NamesTheDenyOnly()
    {
        var evaluation = PolicyEvaluator.Evaluate(new PolicySet { IdentityPolicies = [Policy(Read, NoRead)] }, Request());
        Assert.Equal("NoRead", Assert.Single(evaluation.DecidingStatements).Sid);
        Assert.Equal(2, evaluation.AnswerOf(PolicyType.IdentityPolicy).Statements.Count);
    }

    [Fact]
    public void Evaluate_DeniedTwice_NamesBothPolicyTypes()
    {
        var policies = new PolicySet { IdentityPolicies = [Policy(NoRead)], ServiceControlPolicies = [Level("root", AllowAll, NoRead)] };
        Assert.Equal([PolicyType.ServiceControlPolicy, PolicyType.IdentityPolicy], PolicyEvaluator.Evaluate(policies, Request()).DecidedBy);
    }

    [Fact]
    public void Evaluate_ImplicitDeny_NamesWhoseAllowIsMissing()
    {
        var evaluation = PolicyEvaluator.Evaluate(new PolicySet { PermissionsBoundaries = [Policy(Read)] }, Request());
        Assert.Equal([PolicyType.IdentityPolicy], evaluation.DecidedBy);
        Assert.Empty(evaluation.DecidingStatements);
    }

    [Fact]
    public void Evaluate_AnyRequest_AnswersOncePerPolicyType()
    {
        var evaluation = PolicyEvaluator.Evaluate(PolicySet.Empty, Request());
        Assert.Equal(Enum.GetValues<PolicyType>(), evaluation.Answers.Select(answer => answer.PolicyType));
        Assert.All(evaluation.Answers, answer => Assert.Equal(PolicyAnswer.NotPresent, answer.Answer));
    }

    [Fact]
    public void Allows_OnePolicyAlone_NeedsNobodyElse()
    {
        var policy = new CompiledPolicy(Policy(Read), PolicyType.IdentityPolicy);
        Assert.True(policy.Allows(Request(owner: OtherAccount)));
        Assert.Equal(Decision.ImplicitDeny, policy.Evaluate(Request(action: "s3:PutObject")));
        Assert.Equal(Decision.ExplicitDeny, new CompiledPolicy(Policy(Read, NoRead), PolicyType.IdentityPolicy).Evaluate(Request()));
    }
}
