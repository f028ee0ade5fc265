using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html,
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
/// </summary>
public sealed class OrganizationTests
{
    private const string DenyToAll = """{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}""";
    private static readonly PolicySet Granted = new() { IdentityPolicies = [Policy(AllowAll)] };

    [Fact]
    public void Evaluate_ScpAllowsOnEveryLevel_Allowed() =>
        Assert.Equal(Decision.Allowed, Decide(Granted with { ServiceControlPolicies = [Level("root", AllowAll), Level("ou", AllowAll)] }, Request()));

    [Fact]
    public void Evaluate_OneLevelWithoutAllow_ImplicitDenyThatNamesTheLevel()
    {
        var policies = Granted with { ServiceControlPolicies = [Level("root", AllowAll), Level("ou", AllowOther), Level("account", AllowAll)] };
        var evaluation = PolicyEvaluator.Evaluate(policies, Request());
        Assert.Equal(Decision.ImplicitDeny, evaluation.Decision);
        Assert.Equal([PolicyType.ServiceControlPolicy], evaluation.DecidedBy);
        Assert.Equal("ou", evaluation.AnswerOf(PolicyType.ServiceControlPolicy).BlockingLevel);
    }

    [Fact]
    public void Evaluate_LevelWithoutPolicies_Blocks() =>
        Assert.Equal(Decision.ImplicitDeny, Decide(Granted with { ServiceControlPolicies = [new PolicyLevel("ou", [])] }, Request()));

    [Fact]
    public void Evaluate_ScpDeniesOnOneLevel_ExplicitDeny()
    {
        var policies = Granted with { ServiceControlPolicies = [Level("root", AllowAll), Level("ou", AllowAll, DenyAll)] };
        var evaluation = PolicyEvaluator.Evaluate(policies, Request());
        Assert.Equal(Decision.ExplicitDeny, evaluation.Decision);
        Assert.Equal("ou", Assert.Single(evaluation.DecidingStatements).Level);
    }

    [Fact]
    public void Evaluate_ScpAllowsAlone_GrantsNothing() =>
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ServiceControlPolicies = [Level("root", AllowAll)] }, Request()));

    [Fact]
    public void Evaluate_RootUserOfMemberAccount_IsBoundByScp() =>
        Assert.Equal(Decision.ExplicitDeny, Decide(new PolicySet { ServiceControlPolicies = [Level("root", AllowAll, DenyAll)] }, Request(Root)));

    [Fact]
    public void Evaluate_ManagementAccount_IsNotBoundByScpNorRcp()
    {
        var policies = Granted with
        {
            ManagementAccount = Account,
            ServiceControlPolicies = [Level("root", DenyAll)],
            ResourceControlPolicies = [Level("root", DenyToAll)],
        };
        var evaluation = PolicyEvaluator.Evaluate(policies, Request());
        Assert.Equal(Decision.Allowed, evaluation.Decision);
        Assert.Equal(PolicyAnswer.DoesNotApply, evaluation.AnswerOf(PolicyType.ServiceControlPolicy).Answer);
        Assert.Equal(PolicyAnswer.DoesNotApply, evaluation.AnswerOf(PolicyType.ResourceControlPolicy).Answer);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport", true)]
    [InlineData("arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForSupport/x", true)]
    [InlineData("arn:aws:iam::111122223333:role/AWSServiceRoleForSupport", true)]
    [InlineData("arn:aws:iam::111122223333:role/team/AWSServiceRoleForSupport", false)]
    [InlineData(Role, false)]
    public void Evaluate_ServiceLinkedRole_IsNotBoundByScpNorRcp(string principal, bool exempt)
    {
        var expected = exempt ? Decision.Allowed : Decision.ExplicitDeny;
        Assert.Equal(expected, Decide(Granted with { ServiceControlPolicies = [Level("root", AllowAll, DenyAll)] }, Request(principal)));
        Assert.Equal(expected, Decide(Granted with { ResourceControlPolicies = [Level("root", DenyToAll)] }, Request(principal)));
    }

    [Fact]
    public void Evaluate_RcpWithoutFullAwsAccess_CountsItAsAttached() =>
        Assert.Equal(Decision.Allowed, Decide(
            Granted with { ResourceControlPolicies = [Level("root", """{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*"}""")] }, Request()));

    [Fact]
    public void Evaluate_RcpDenies_BindsAnonymousAndServicesToo()
    {
        var policies = new PolicySet { ResourcePolicy = AllowTo("\"*\""), ResourceControlPolicies = [Level("root", AllowAll), Level("account", DenyToAll)] };
        Assert.Equal(Decision.ExplicitDeny, Decide(policies, AnonymousRequest()));
        Assert.Equal(Decision.ExplicitDeny, Decide(policies, Request("logging.s3.amazonaws.com", owner: Account)));
    }

    [Fact]
    public void Evaluate_RetireGrant_IsNotBoundByRcp()
    {
        const string Key = $"arn:aws:kms:eu-west-1:{Account}:key/1234";
        var policies = Granted with { ResourcePolicy = AllowToAws(Root), ResourceControlPolicies = [Level("root", DenyToAll)] };
        Assert.Equal(Decision.Allowed, Decide(policies, Request(action: "kms:RetireGrant", resource: Key)));
        Assert.Equal(Decision.ExplicitDeny, Decide(policies, Request(action: "kms:CreateGrant", resource: Key)));
    }

    [Fact]
    public void Evaluate_AnonymousAndServices_AreNotBoundByScp()
    {
        var policies = new PolicySet { ResourcePolicy = AllowTo("\"*\""), ServiceControlPolicies = [Level("root", DenyAll)] };
        Assert.Equal(Decision.Allowed, Decide(policies, AnonymousRequest()));
        Assert.Equal(Decision.Allowed, Decide(policies, Request("logging.s3.amazonaws.com", owner: Account)));
    }

    [Fact]
    public void Evaluate_PrincipalOfTheManagementAccount_RcpsFollowTheResourcesAccount()
    {
        var policies = Granted with
        {
            ManagementAccount = Account,
            ResourcePolicy = AllowToAws(Root),
            ServiceControlPolicies = [Level("root", DenyAll)],
            ResourceControlPolicies = [Level("root", DenyToAll)],
        };
        Assert.Equal([PolicyType.ResourceControlPolicy], PolicyEvaluator.Evaluate(policies, Request(owner: OtherAccount)).DecidedBy);
        Assert.Equal(Decision.Allowed, Decide(policies, Request()));
    }
}
