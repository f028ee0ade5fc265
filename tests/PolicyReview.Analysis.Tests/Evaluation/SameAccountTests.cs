using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html</summary>
public sealed class SameAccountTests
{
    [Fact]
    public void Evaluate_NoPolicies_ImplicitDeny() => Assert.Equal(Decision.ImplicitDeny, Decide(PolicySet.Empty, Request()));

    [Fact]
    public void Evaluate_IdentityAllows_Allowed() =>
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { IdentityPolicies = [Policy(AllowAll)] }, Request()));

    [Fact]
    public void Evaluate_IdentityAllowsAndDenies_ExplicitDeny() =>
        Assert.Equal(Decision.ExplicitDeny, Decide(new PolicySet { IdentityPolicies = [Policy(AllowAll), Policy(DenyAll)] }, Request()));

    [Theory]
    [InlineData(Root)]
    [InlineData(Account)]
    public void Evaluate_ResourcePolicyNamesAccount_NeedsIdentityPolicy(string principal)
    {
        var resource = AllowToAws(principal);
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = resource }, Request()));
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { ResourcePolicy = resource, IdentityPolicies = [Policy(AllowAll)] }, Request()));
    }

    // AWS's table "Resource-based policies and implicit denies in other policy types (same account)".
    [Theory]
    [InlineData(User, User, true)]
    [InlineData(Session, Session, true)]
    [InlineData(Session, Role, false)]
    [InlineData(Session, "*", true)]
    [InlineData(Role, Role, false)]
    [InlineData(User, Root, false)]
    [InlineData("arn:aws:sts::111122223333:federated-user/anna", "arn:aws:sts::111122223333:federated-user/anna", true)]
    [InlineData("arn:aws:sts::111122223333:federated-user/anna", User, false)]
    public void Evaluate_ResourcePolicyNamesPrincipal_PassesImplicitDeniesOfTheOthers(string principal, string named, bool allowed)
    {
        var policies = new PolicySet
        {
            ResourcePolicy = AllowToAws(named),
            PermissionsBoundaries = [Policy(AllowOther)],
            SessionPolicies = [Policy(AllowOther)],
        };
        Assert.Equal(allowed ? Decision.Allowed : Decision.ImplicitDeny, Decide(policies, Request(principal)));
    }

    [Theory]
    [InlineData(AllowAll, AllowAll, Decision.Allowed)]
    [InlineData(AllowOther, AllowAll, Decision.ImplicitDeny)]
    [InlineData(AllowAll, AllowOther, Decision.ImplicitDeny)]
    public void Evaluate_ResourcePolicyNamesRole_BoundaryAndSessionPolicyStillLimit(string boundary, string session, Decision expected)
    {
        var policies = new PolicySet
        {
            ResourcePolicy = AllowToAws(Role),
            PermissionsBoundaries = [Policy(boundary)],
            SessionPolicies = [Policy(session)],
        };
        Assert.Equal(expected, Decide(policies, Request(Session)));
    }

    [Theory]
    [InlineData(User)]
    [InlineData(Session)]
    public void Evaluate_ResourcePolicyNamesPrincipalAndBoundaryDenies_ExplicitDeny(string principal)
    {
        var policies = new PolicySet { ResourcePolicy = AllowToAws(principal), PermissionsBoundaries = [Policy(AllowAll, DenyAll)] };
        Assert.Equal(Decision.ExplicitDeny, Decide(policies, Request(principal)));
    }

    [Fact]
    public void Evaluate_BoundaryWithoutAllow_ImplicitDenyByBoundary()
    {
        var policies = new PolicySet { IdentityPolicies = [Policy(AllowAll)], PermissionsBoundaries = [Policy(AllowOther)] };
        var evaluation = PolicyEvaluator.Evaluate(policies, Request());
        Assert.Equal(Decision.ImplicitDeny, evaluation.Decision);
        Assert.Equal([PolicyType.PermissionsBoundary], evaluation.DecidedBy);
    }

    [Fact]
    public void Evaluate_BoundaryAlone_GrantsNothing() =>
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { PermissionsBoundaries = [Policy(AllowAll)] }, Request()));

    [Fact]
    public void Evaluate_SessionPolicyWithoutAllow_ImplicitDeny() =>
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { IdentityPolicies = [Policy(AllowAll)], SessionPolicies = [Policy(AllowOther)] }, Request(Session)));

    [Fact]
    public void Evaluate_SeveralSessionPolicies_OneAllowIsEnough() =>
        Assert.Equal(Decision.Allowed, Decide(
            new PolicySet { IdentityPolicies = [Policy(AllowAll)], SessionPolicies = [Policy(AllowOther), Policy(AllowAll)] }, Request(Session)));

    [Fact]
    public void Evaluate_FederatedUserWithoutSessionPolicy_HasNoPermissions()
    {
        var request = Request("arn:aws:sts::111122223333:federated-user/anna");
        var policies = new PolicySet { IdentityPolicies = [Policy(AllowAll)] };
        Assert.Equal(Decision.ImplicitDeny, Decide(policies, request));
        Assert.Equal(Decision.Allowed, Decide(policies with { SessionPolicies = [Policy(AllowAll)] }, request));
    }

    [Fact]
    public void Evaluate_RootUser_NeedsNoPolicyAndHasNoBoundary()
    {
        var evaluation = PolicyEvaluator.Evaluate(new PolicySet { PermissionsBoundaries = [Policy(DenyAll)], IdentityPolicies = [Policy(DenyAll)] }, Request(Root));
        Assert.Equal(Decision.Allowed, evaluation.Decision);
        Assert.Equal(DecisionBasis.RootUser, evaluation.Basis);
        Assert.Equal(PolicyAnswer.DoesNotApply, evaluation.AnswerOf(PolicyType.PermissionsBoundary).Answer);
    }

    [Fact]
    public void Evaluate_RootUserDeniedByResourcePolicy_ExplicitDeny() =>
        Assert.Equal(Decision.ExplicitDeny, Decide(
            new PolicySet { ResourcePolicy = Policy("""{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}""") }, Request(Root)));

    [Fact]
    public void Evaluate_EndpointPolicyWithoutAllow_ImplicitDeny()
    {
        var policies = new PolicySet
        {
            IdentityPolicies = [Policy(AllowAll)],
            EndpointPolicies = [Policy("""{"Effect":"Allow","Principal":"*","Action":"ec2:*","Resource":"*"}""")],
        };
        Assert.Equal([PolicyType.EndpointPolicy], PolicyEvaluator.Evaluate(policies, Request()).DecidedBy);
        Assert.Equal(Decision.Allowed, Decide(policies with { EndpointPolicies = [AllowTo("\"*\"")] }, Request()));
        Assert.Equal(Decision.Allowed, Decide(policies with { EndpointPolicies = [AllowToAws(Root)] }, Request()));
    }

    [Fact]
    public void EvaluatePrincipalAlone_KeyWithoutKeyPolicy_SaysWhatThePrincipalBrings()
    {
        var evaluator = new PolicyEvaluator(new PolicySet { IdentityPolicies = [Policy(AllowAll)], PermissionsBoundaries = [Policy(AllowAll)] });
        var request = Request(Role, "kms:Decrypt", "arn:aws:kms:eu-west-1:444455556666:key/1234");
        Assert.Equal(Decision.Allowed, evaluator.EvaluatePrincipalAlone(request).Decision);
        Assert.Equal(Decision.ImplicitDeny, evaluator.Evaluate(request).Decision);
    }

    [Theory]
    [InlineData(AllowAll, AllowAll, Decision.Allowed)]
    [InlineData(AllowAll, AllowOther, Decision.ImplicitDeny)]
    [InlineData(AllowOther, AllowAll, Decision.ImplicitDeny)]
    [InlineData(AllowAll, DenyAll, Decision.ExplicitDeny)]
    public void EvaluatePrincipalAlone_ScpAndBoundary_BothLimit(string boundary, string scp, Decision expected)
    {
        var evaluator = new PolicyEvaluator(new PolicySet
        {
            IdentityPolicies = [Policy(AllowAll)],
            PermissionsBoundaries = [Policy(boundary)],
            ServiceControlPolicies = [Level("root", scp)],
        });
        Assert.Equal(expected, evaluator.EvaluatePrincipalAlone(Request(owner: OtherAccount)).Decision);
    }

    [Fact]
    public void EvaluatePrincipalAlone_RootUserOrNobody_HasAllOrNothing()
    {
        var evaluator = new PolicyEvaluator(new PolicySet { IdentityPolicies = [Policy(AllowAll)] });
        Assert.Equal(DecisionBasis.RootUser, evaluator.EvaluatePrincipalAlone(Request(Root)).Basis);
        Assert.Equal(Decision.ImplicitDeny, evaluator.EvaluatePrincipalAlone(AnonymousRequest()).Decision);
    }
}
