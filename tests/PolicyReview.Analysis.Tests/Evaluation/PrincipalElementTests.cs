using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html</summary>
public sealed class PrincipalElementTests
{
    private static bool Speaks(string element, string principal, string effect = "Allow", PolicyType type = PolicyType.ResourcePolicy) =>
        new CompiledStatement(Policy($$"""{"Effect":"{{effect}}",{{element}},"Action":"*","Resource":"*"}""").Document.Statements[0], type)
            .Matches(Request(principal, owner: Account));

    [Theory]
    [InlineData(""" "*" """, User, true)]
    [InlineData("""{"AWS":"*"}""", User, true)]
    [InlineData("""{"AWS":"*"}""", "lambda.amazonaws.com", true)]
    [InlineData("""{"AWS":"111122223333"}""", User, true)]
    [InlineData("""{"AWS":"444455556666"}""", User, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""", Session, true)]
    [InlineData("""{"AWS":"arn:aws-cn:iam::111122223333:root"}""", Session, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:user/anna"}""", User, true)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:user/Anna"}""", User, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:user/*"}""", User, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:role/deploy"}""", Session, true)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:role/team/deploy"}""", Session, true)]
    [InlineData("""{"AWS":"arn:aws:iam::444455556666:role/deploy"}""", Session, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:role/deploy2"}""", Session, false)]
    [InlineData("""{"AWS":"arn:aws:sts::111122223333:assumed-role/deploy/ci"}""", Session, true)]
    [InlineData("""{"AWS":"arn:aws:sts::111122223333:assumed-role/deploy/other"}""", Session, false)]
    [InlineData("""{"AWS":"arn:aws:sts::111122223333:assumed-role/deploy/ci"}""", Role, false)]
    [InlineData("""{"AWS":["arn:aws:iam::111122223333:user/bob","111122223333"]}""", User, true)]
    [InlineData("""{"Service":"lambda.amazonaws.com"}""", "lambda.amazonaws.com", true)]
    [InlineData("""{"Service":"lambda.amazonaws.com"}""", User, false)]
    [InlineData("""{"AWS":"lambda.amazonaws.com"}""", User, false)]
    [InlineData("""{"Federated":"cognito-identity.amazonaws.com"}""", "cognito-identity.amazonaws.com", true)]
    [InlineData("""{"Service":"cognito-identity.amazonaws.com"}""", "cognito-identity.amazonaws.com", false)]
    [InlineData("""{"Federated":"arn:aws:iam::111122223333:saml-provider/idp"}""", "arn:aws:iam::111122223333:saml-provider/idp", true)]
    [InlineData("""{"AWS":"111122223333"}""", "arn:aws:iam::111122223333:saml-provider/idp", false)]
    public void Principal_NamesSomebody_MatchesAsAwsDocuments(string principal, string requester, bool expected) =>
        Assert.Equal(expected, Speaks($"\"Principal\":{principal}", requester));

    [Fact]
    public void Principal_CanonicalUser_MatchesItsId()
    {
        var request = new AccessRequest(RequestPrincipal.CanonicalUser("79a59df9"), "s3:GetObject", Photo, resourceAccount: Account);
        Assert.Equal(Decision.Allowed, Decide(new PolicySet { ResourcePolicy = AllowTo("""{"CanonicalUser":"79a59df9"}""") }, request));
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = AllowTo("""{"CanonicalUser":"aaaaaaaa"}""") }, request));
    }

    [Fact]
    public void Principal_MissingInResourcePolicy_GrantsToNobody() =>
        Assert.Equal(Decision.ImplicitDeny, Decide(new PolicySet { ResourcePolicy = Policy(AllowAll) }, Request()));

    // "all principals except" (reference_policies_elements_notprincipal.html): Bob's account excepts its root user, not its other users.
    [Theory]
    [InlineData("""{"AWS":["arn:aws:iam::111122223333:user/anna","arn:aws:iam::111122223333:root"]}""", User, false)]
    [InlineData("""{"AWS":["arn:aws:iam::111122223333:user/anna","arn:aws:iam::111122223333:root"]}""", "arn:aws:iam::111122223333:user/bob", true)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""", Root, false)]
    [InlineData("""{"AWS":["arn:aws:sts::111122223333:assumed-role/deploy/ci","arn:aws:iam::111122223333:role/deploy"]}""", Session, false)]
    [InlineData("""{"AWS":"arn:aws:sts::111122223333:assumed-role/deploy/ci"}""", Session, true)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:role/deploy"}""", Session, true)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:role/deploy"}""", Role, false)]
    [InlineData("""{"Service":"lambda.amazonaws.com"}""", "lambda.amazonaws.com", false)]
    [InlineData("""{"Service":"lambda.amazonaws.com"}""", User, true)]
    [InlineData("""{"AWS":"*"}""", Session, false)]
    public void NotPrincipal_InADeny_ExceptsOnlyWhoIsNamedInFull(string principal, string requester, bool denied) =>
        Assert.Equal(denied, Speaks($"\"NotPrincipal\":{principal}", requester, "Deny"));

    [Fact]
    public void NotPrincipal_InAnAllow_GrantsToEverybodyElse()
    {
        Assert.False(Speaks("""
            "NotPrincipal":{"AWS":"arn:aws:iam::111122223333:root"}
            """, User));
        Assert.True(Speaks("""
            "NotPrincipal":{"AWS":"arn:aws:iam::444455556666:root"}
            """, User));
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
    [Fact]
    public void NotPrincipal_InADenyAndThePrincipalHasABoundary_DeniesItAllTheSame()
    {
        var policies = new PolicySet
        {
            IdentityPolicies = [Policy(AllowAll)],
            ResourcePolicy = Policy($$"""{"Effect":"Deny","NotPrincipal":{"AWS":["{{User}}","{{Root}}"]},"Action":"*","Resource":"*"}"""),
        };
        Assert.Equal(Decision.Allowed, Decide(policies, Request()));
        Assert.Equal(Decision.ExplicitDeny, Decide(policies with { PermissionsBoundaries = [Policy(AllowAll)] }, Request()));
    }
}
