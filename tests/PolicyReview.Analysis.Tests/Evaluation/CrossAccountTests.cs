using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html</summary>
public sealed class CrossAccountTests
{
    [Theory]
    [InlineData(User, User)]
    [InlineData(User, Root)]
    [InlineData(User, Account)]
    [InlineData(User, "*")]
    [InlineData(Session, Role)]
    [InlineData(Session, Session)]
    public void Evaluate_OtherAccountsResource_BothSidesMustAllow(string principal, string named)
    {
        var request = Request(principal, owner: OtherAccount);
        var identity = new PolicySet { IdentityPolicies = [Policy(AllowAll)] };
        Assert.Equal(Decision.ImplicitDeny, Decide(identity, request));
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = AllowToAws(named) }, request));
        Assert.Equal(Decision.Allowed, Decide(identity with { ResourcePolicy = AllowToAws(named) }, request));
    }

    [Fact]
    public void Evaluate_BothAllow_DecidedByBoth()
    {
        var policies = new PolicySet { IdentityPolicies = [Policy(AllowAll)], ResourcePolicy = AllowToAws(User) };
        Assert.Equal([PolicyType.ResourcePolicy, PolicyType.IdentityPolicy], PolicyEvaluator.Evaluate(policies, Request(owner: OtherAccount)).DecidedBy);
    }

    [Fact]
    public void Evaluate_NeitherAllows_NamesBothAsMissing() =>
        Assert.Equal(
            [PolicyType.ResourcePolicy, PolicyType.IdentityPolicy],
            PolicyEvaluator.Evaluate(PolicySet.Empty, Request(owner: OtherAccount)).DecidedBy);

    [Fact]
    public void Evaluate_UserNamedButBoundarySilent_ImplicitDeny()
    {
        var policies = new PolicySet { IdentityPolicies = [Policy(AllowAll)], ResourcePolicy = AllowToAws(User), PermissionsBoundaries = [Policy(AllowOther)] };
        Assert.Equal([PolicyType.PermissionsBoundary], PolicyEvaluator.Evaluate(policies, Request(owner: OtherAccount)).DecidedBy);
    }

    [Fact]
    public void Evaluate_RootUser_NeedsTheOtherAccountsPolicyOnly()
    {
        var request = Request(Root, owner: OtherAccount);
        Assert.Equal(Decision.ImplicitDeny, Decide(PolicySet.Empty, request));
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { ResourcePolicy = AllowToAws(Root) }, request));
    }

    [Fact]
    public void ResourceAccount_NotGiven_IsTheArnsElseThePrincipals()
    {
        Assert.Equal(OtherAccount, Request(resource: $"arn:aws:sqs:eu-west-1:{OtherAccount}:jobs").ResourceAccount);
        Assert.Equal(Account, Request().ResourceAccount);
    }

    [Theory]
    [InlineData("\"*\"", true)]
    [InlineData("""{"AWS":"*"}""", true)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""", false)]
    [InlineData("""{"Service":"s3.amazonaws.com"}""", false)]
    public void Evaluate_Anonymous_OnlyEverybodyGrants(string principal, bool allowed) =>
        Assert.Equal(allowed ? Decision.Allowed : Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = AllowTo(principal) }, AnonymousRequest()));

    [Fact]
    public void Evaluate_AnonymousWithIdentityPolicies_TheyDoNotApply() =>
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { IdentityPolicies = [Policy(AllowAll)] }, AnonymousRequest()));

    [Theory]
    [InlineData("""{"Service":"sns.amazonaws.com"}""", true)]
    [InlineData("""{"Service":["lambda.amazonaws.com","sns.amazonaws.com"]}""", true)]
    [InlineData("\"*\"", true)]
    [InlineData("""{"Service":"sqs.amazonaws.com"}""", false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""", false)]
    public void Evaluate_Service_NeedsResourcePolicyThatNamesIt(string principal, bool allowed)
    {
        var request = Request("sns.amazonaws.com", "sqs:SendMessage", $"arn:aws:sqs:eu-west-1:{Account}:jobs");
        Assert.Equal(allowed ? Decision.Allowed : Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = AllowTo(principal) }, request));
    }
}
