using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

public sealed class SpecialRulesTests
{
    private const string Key = $"arn:aws:kms:eu-west-1:{Account}:key/1234";
    private const string Target = $"arn:aws:iam::{Account}:role/target";
    private const string Provider = $"arn:aws:iam::{Account}:oidc-provider/token.actions.githubusercontent.com";
    private static readonly PolicySet Granted = new() { IdentityPolicies = [Policy(AllowAll)] };

    private static NamedPolicy Trust(string principal, string action = "sts:AssumeRole") =>
        Policy($$"""{"Effect":"Allow","Principal":{{principal}},"Action":"{{action}}"}""");

    [Fact]
    public void Evaluate_KmsKeyWithoutDelegation_IdentityPolicyDoesNotCount()
    {
        var request = Request(action: "kms:Decrypt", resource: Key);
        Assert.Equal(Decision.ImplicitDeny, Decide(Granted, request));
        Assert.Equal(Decision.ImplicitDeny, Decide(Granted with { ResourcePolicy = AllowToAws($"arn:aws:iam::{Account}:user/bob") }, request));
        Assert.Equal(Decision.Allowed, Decide(Granted with { ResourcePolicy = AllowToAws(Root) }, request));
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = AllowToAws(Root) }, request));
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { ResourcePolicy = AllowToAws(User) }, request));
    }

    [Fact]
    public void Evaluate_KmsKeyDelegatesOtherActions_ImplicitDeny()
    {
        var policy = Policy($$"""{"Effect":"Allow","Principal":{"AWS":"{{Root}}"},"Action":"kms:DescribeKey","Resource":"*"}""");
        Assert.Equal(Decision.ImplicitDeny, Decide(Granted with { ResourcePolicy = policy }, Request(action: "kms:Decrypt", resource: Key)));
    }

    [Fact]
    public void Evaluate_KmsWithoutKey_IdentityPolicyCounts()
    {
        Assert.Equal(Decision.Allowed, Decide(Granted, Request(action: "kms:ListKeys", resource: "*")));
        Assert.Equal(Decision.Allowed, Decide(Granted, Request(action: "kms:CreateAlias", resource: $"arn:aws:kms:eu-west-1:{Account}:alias/mine")));
    }

    [Fact]
    public void Evaluate_RootUserAndKmsKey_KeyPolicyMustNameIt()
    {
        var request = Request(Root, "kms:Decrypt", Key);
        Assert.Equal(Decision.ImplicitDeny, Decide(PolicySet.Empty, request));
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { ResourcePolicy = AllowToAws(Root) }, request));
    }

    [Fact]
    public void Evaluate_AssumeRole_TrustPolicyMustAllow()
    {
        var request = Request(action: "sts:AssumeRole", resource: Target);
        Assert.Equal([PolicyType.ResourcePolicy], PolicyEvaluator.Evaluate(Granted, request).DecidedBy);
        Assert.Equal(Decision.Allowed, Decide(Granted with { ResourcePolicy = Trust($$"""{"AWS":"{{Root}}"}""") }, request));
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = Trust($$"""{"AWS":"{{Root}}"}""") }, request));
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { ResourcePolicy = Trust($$"""{"AWS":"{{User}}"}""") }, request));
    }

    [Fact]
    public void Evaluate_AssumeRoleAcrossAccounts_BothMustAllow()
    {
        var request = Request(action: "sts:AssumeRole", resource: $"arn:aws:iam::{OtherAccount}:role/target");
        var trust = Trust($$"""{"AWS":"{{User}}"}""");
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = trust }, request));
        Assert.Equal(Decision.Allowed, Decide(Granted with { ResourcePolicy = trust }, request));
    }

    [Fact]
    public void Evaluate_ServiceAssumesRole_TrustPolicyAlone()
    {
        var request = Request("lambda.amazonaws.com", "sts:AssumeRole", Target);
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { ResourcePolicy = Trust("""{"Service":"lambda.amazonaws.com"}""") }, request));
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = Trust("""{"Service":"ec2.amazonaws.com"}""") }, request));
    }

    [Theory]
    [InlineData("repo:octo/app:ref:refs/heads/main", Decision.Allowed)]
    [InlineData("repo:octo/app:pull_request", Decision.ImplicitDeny)]
    public void Evaluate_WebIdentity_TrustPolicysConditionsDecide(string subject, Decision expected)
    {
        var trust = Policy($$$"""
            {"Effect":"Allow","Principal":{"Federated":"{{{Provider}}}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{
              "StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"},
              "StringLike":{"token.actions.githubusercontent.com:sub":"repo:octo/app:ref:refs/heads/*"}
            }}
            """);
        var context = Context(("token.actions.githubusercontent.com:aud", ["sts.amazonaws.com"]), ("token.actions.githubusercontent.com:sub", [subject]));
        Assert.Equal(expected, Decide(new PolicySet { ResourcePolicy = trust }, Request(Provider, "sts:AssumeRoleWithWebIdentity", Target, context)));
    }

    // Subjects of GitHub: a branch, an environment (which names no ref), a pull request, immutable ids.
    [Theory]
    [InlineData("repo:octo/app:environment:prod", "repo:octo/app:environment:prod", true)]
    [InlineData("repo:octo/app:environment:prod", "repo:octo/app:ref:refs/heads/main", false)]
    [InlineData("repo:octo/app:*", "repo:octo/app:pull_request", true)]
    [InlineData("repo:octo/*", "repo:octo/other:ref:refs/heads/main", true)]
    [InlineData("repo:octo@12/app@34:ref:refs/heads/main", "repo:octo@12/app@34:ref:refs/heads/main", true)]
    [InlineData("repo:octo/app:*", "repo:octo/app2:ref:refs/heads/main", false)]
    public void Evaluate_GitHubSubject_StringLikeDecidesWithAndWithoutWildcards(string pattern, string subject, bool allowed)
    {
        var trust = Policy($$$"""
            {"Effect":"Allow","Principal":{"Federated":"{{{Provider}}}"},"Action":"sts:AssumeRoleWithWebIdentity",
             "Condition":{"StringLike":{"token.actions.githubusercontent.com:sub":"{{{pattern}}}"} }}
            """);
        var request = Request(Provider, "sts:AssumeRoleWithWebIdentity", Target, Context(("token.actions.githubusercontent.com:sub", [subject])));
        Assert.Equal(allowed, PolicyEvaluator.Evaluate(new PolicySet { ResourcePolicy = trust }, request).IsAllowed);
    }

    [Theory]
    [InlineData("lambda.amazonaws.com", true)]
    [InlineData("ec2.amazonaws.com", false)]
    [InlineData(null, false)]
    public void Evaluate_PassRole_HonoursPassedToService(string? service, bool allowed)
    {
        var policy = Policy($$"""
            {"Effect":"Allow","Action":"iam:PassRole","Resource":"{{Target}}","Condition":{"StringEquals":{"iam:PassedToService":"lambda.amazonaws.com"} } }
            """);
        var request = Request(action: "iam:PassRole", resource: Target, context: Context(("iam:PassedToService", service is null ? [] : [service])));
        Assert.Equal(allowed, PolicyEvaluator.Evaluate(new PolicySet { IdentityPolicies = [policy] }, request).IsAllowed);
    }

    [Fact]
    public void Evaluate_RootUserAssumesRole_Never()
    {
        var evaluation = PolicyEvaluator.Evaluate(new PolicySet { ResourcePolicy = Trust($$"""{"AWS":"{{Root}}"}""") }, Request(Root, "sts:AssumeRole", Target));
        Assert.Equal((Decision.ImplicitDeny, DecisionBasis.RootUserCannotAssumeRoles), (evaluation.Decision, evaluation.Basis));
    }

    [Fact]
    public void Evaluate_GetCallerIdentityDeniedEverywhere_IsAllowedAllTheSame()
    {
        var policies = new PolicySet { IdentityPolicies = [Policy(DenyAll)], ServiceControlPolicies = [Level("root", DenyAll)] };
        var evaluation = PolicyEvaluator.Evaluate(policies, Request(action: "STS:GetCallerIdentity", resource: "*"));
        Assert.Equal((Decision.Allowed, DecisionBasis.NoPermissionNeeded), (evaluation.Decision, evaluation.Basis));
    }

    [Fact]
    public void Evaluate_GetCallerIdentityUnsigned_ImplicitDeny() =>
        Assert.Equal(Decision.ImplicitDeny, Decide(PolicySet.Empty, new AccessRequest(RequestPrincipal.Anonymous, "sts:GetCallerIdentity", "*")));

    [Theory]
    [InlineData("s3:PutBucketPolicy", Decision.Allowed)]
    [InlineData("s3:GetBucketPolicy", Decision.Allowed)]
    [InlineData("s3:DeleteBucketPolicy", Decision.Allowed)]
    [InlineData("s3:ListBucket", Decision.ExplicitDeny)]
    public void Evaluate_BucketPolicyLocksOwnerOut_RootUserStillReachesThePolicy(string action, Decision expected)
    {
        var policies = new PolicySet { ResourcePolicy = Policy("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}""") };
        Assert.Equal(expected, Decide(policies, Request(Root, action, "arn:aws:s3:::bucket", owner: Account)));
    }

    [Fact]
    public void Evaluate_BucketPolicyLocksOwnerOut_UsersAndOtherAccountsStayOut()
    {
        var policies = Granted with { ResourcePolicy = Policy("""{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}""") };
        Assert.Equal(Decision.ExplicitDeny, Decide(policies, Request(User, "s3:PutBucketPolicy", "arn:aws:s3:::bucket", owner: Account)));
        Assert.Equal(Decision.ExplicitDeny, Decide(policies, Request(Root, "s3:PutBucketPolicy", "arn:aws:s3:::bucket", owner: OtherAccount)));
    }

    [Theory]
    [InlineData("iam:CreatePolicyVersion", "arn:aws:iam::aws:policy/ReadOnlyAccess", false)]
    [InlineData("iam:GetPolicyVersion", "arn:aws:iam::aws:policy/ReadOnlyAccess", true)]
    [InlineData("iam:CreatePolicyVersion", "arn:aws:iam::111122223333:policy/mine", true)]
    [InlineData("iam:AttachRolePolicy", "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_x", false)]
    [InlineData("iam:GetRole", "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_x", true)]
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX", false)]
    [InlineData("iam:DeleteServiceLinkedRole", "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX", true)]
    [InlineData("kms:UpdateAlias", "arn:aws:kms:eu-west-1:111122223333:alias/aws/s3", false)]
    public void Evaluate_ChangesWhatAwsOwns_OnlyAwsCan(string action, string resource, bool allowed)
    {
        var evaluation = PolicyEvaluator.Evaluate(Granted, Request(action: action, resource: resource, owner: Account));
        Assert.Equal(allowed, evaluation.IsAllowed);
        Assert.Equal(allowed ? DecisionBasis.Policies : DecisionBasis.OwnedByAws, evaluation.Basis);
    }
}
