using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>Who is named must be let in, and by what is named: a provider, MFA, a tag; a condition that nobody can meet lets nobody in.</summary>
public sealed class TrustConditionTests
{
    private const string GitHub = "token.actions.githubusercontent.com";

    [Theory]
    [InlineData("Account `222233334444` with MFA", "", TrustStatus.Open)]
    [InlineData("Account `222233334444` with MFA", ",'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}", TrustStatus.Proven)]
    [InlineData("Account `222233334444`", ",'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}", TrustStatus.Proven)]
    public void Account_WithMfa_MustBringIt(string principal, string rest, TrustStatus expected) =>
        Assert.Equal(expected, Status(principal, $"{{'Effect':'Allow','Principal':{{'AWS':'arn:aws:iam::222233334444:root'}},'Action':'sts:AssumeRole'{rest}}}"));

    [Theory]
    [InlineData("", TrustStatus.Proven)]
    [InlineData(",'Condition':{'ArnLike':{'aws:SourceArn':'arn:aws:lambda:eu-west-1:111122223333:function:resize'}}", TrustStatus.Proven)]
    [InlineData(",'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-abc'}}", TrustStatus.Missing)]
    [InlineData(",'Condition':{'StringEquals':{'sts:ExternalId':'x'}}", TrustStatus.Missing)]
    [InlineData(",'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}", TrustStatus.Missing)]
    [InlineData(",'Condition':{'DateLessThan':{'aws:CurrentTime':'2099-01-01T00:00:00Z'}}", TrustStatus.Proven)]
    [InlineData("},{'Effect':'Deny','Principal':'*','Action':'sts:AssumeRole','Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-abc'}}", TrustStatus.Missing)]
    public void Service_LetInOnlyWithAKeyThatItNeverSends_IsNotLetIn(string rest, TrustStatus expected) =>
        Assert.Equal(expected, Status("Lambda execution role", $"{{'Effect':'Allow','Principal':{{'Service':'lambda.amazonaws.com'}},'Action':'sts:AssumeRole'{rest}}}"));

    [Theory]
    [InlineData(GitHub, "repo:acme/app:ref:refs/heads/main", "branch `main`", TrustStatus.Proven)]
    [InlineData(GitHub + ".evil.io", "repo:acme/app:ref:refs/heads/main", "branch `main`", TrustStatus.Missing)]
    [InlineData(GitHub, "repo:acme/app:ref:refs/heads/v1", "tag `v1`", TrustStatus.Open)]
    [InlineData(GitHub, "repo:acme/app:ref:refs/tags/v1", "tag `v1`", TrustStatus.Proven)]
    public void GitHub_ItsOwnProviderAndTheTagThatIsNamed(string host, string subject, string where, TrustStatus expected) => Assert.Equal(expected, Status(
        $"GitHub Actions of repository `acme/app`, {where}",
        $"{{'Effect':'Allow','Principal':{{'Federated':'arn:aws:iam::111122223333:oidc-provider/{host}'}},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{{'StringEquals':{{'{host}:aud':'sts.amazonaws.com','{host}:sub':'{subject}'}}}}}}"));

    [Theory]
    [InlineData("Federated user via SAML provider `Okta`", "Okta", TrustStatus.Proven)]
    [InlineData("Federated user via SAML provider `Okta`", "Evil", TrustStatus.Missing)]
    [InlineData("Federated human user", "Evil", TrustStatus.Proven)]
    public void Saml_TheProviderThatIsNamed(string principal, string provider, TrustStatus expected) => Assert.Equal(expected, Status(
        principal,
        $"{{'Effect':'Allow','Principal':{{'Federated':'arn:aws:iam::111122223333:saml-provider/{provider}'}},'Action':'sts:AssumeRoleWithSAML','Condition':{{'StringEquals':{{'SAML:aud':'https://signin.aws.amazon.com/saml'}}}}}}"));

    private static TrustStatus Status(string principal, string statement) => Assert.Single(UseCaseProver.Default.Prove(
        Case.Table("Read one S3 prefix", principal: principal),
        new ProofDocuments
        {
            Permissions = [Case.Allow("'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/in/*'")],
            Trust = Case.Policy($"{{'Version':'2012-10-17','Statement':[{statement}]}}", "trust.json"),
        }).Trust).Status;
}
