using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>The principal column may name the workflow; then the trust policy must be pinned to that one.</summary>
public sealed class GitHubTrustTests
{
    [Theory]
    [InlineData("GitHub Actions OIDC role", "repo:acme/web:ref:refs/heads/main", TrustStatus.Proven)]
    [InlineData("GitHub Actions OIDC, repo acme/web, environment production", "repo:acme/web:environment:production", TrustStatus.Proven)]
    [InlineData("GitHub Actions OIDC, repo acme/web, environment production", "repo:acme@1/web@2:environment:production", TrustStatus.Proven)]
    [InlineData("GitHub Actions OIDC, repo acme/web, environment production", "repo:acme/web:environment:staging", TrustStatus.Open)]
    [InlineData("GitHub Actions OIDC, repo acme/web, environment production", "repo:acme/other:ref:refs/heads/main", TrustStatus.Open)]
    [InlineData("GitHub OIDC role for `repo:acme/web:ref:refs/heads/main`", "repo:acme/web:ref:refs/heads/main", TrustStatus.Proven)]
    [InlineData("GitHub OIDC role for `repo:acme/web:ref:refs/heads/main`", "repo:evil/fork:ref:refs/heads/main", TrustStatus.Open)]
    [InlineData("GitHub OIDC role for `repo:acme/web:ref:refs/heads/main`", "repo:evil/fork:pull_request", TrustStatus.Open)]
    [InlineData("GitHub Actions CI/CD role (acme/web, branch `release/2`)", "repo:acme/web:ref:refs/heads/release/2", TrustStatus.Proven)]
    [InlineData("GitHub Actions OIDC role", "repo:acme/web:pull_request", TrustStatus.Open)]
    [InlineData("GitHub Actions deploy from main", "repo:evil/app:ref:refs/heads/feature", TrustStatus.Open)]
    [InlineData("GitHub Actions deploy from main", "repo:acme/app:ref:refs/heads/main", TrustStatus.Proven)]
    [InlineData("GitHub Actions deploy role of the `infra` repo", "repo:evil/app:ref:refs/heads/main", TrustStatus.Open)]
    [InlineData("GitHub Actions deploy role of the `infra` repo", "repo:acme/infra:ref:refs/heads/main", TrustStatus.Proven)]
    [InlineData("GitHub Actions CI/CD role (acme/web, main branch)", "repo:acme/web:ref:refs/heads/dev", TrustStatus.Open)]
    public void Prove_AWorkflow_IsPinnedToTheOneThatTheRowNames(string principal, string subject, object status)
    {
        var trust = Case.Policy($$"""
            {'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'},'Action':'sts:AssumeRoleWithWebIdentity',
             'Condition':{'StringEquals':{'token.actions.githubusercontent.com:aud':'sts.amazonaws.com','token.actions.githubusercontent.com:sub':'{{subject}}'} } } }
            """, "trust.json");

        var proof = UseCaseProver.Default.Prove(Case.Table("`s3:GetObject` on `*`", principal: principal), new ProofDocuments { Permissions = [Case.Allow("'Action':'s3:GetObject','Resource':'*'")], Trust = trust });

        Assert.True((TrustStatus)status == proof.Trust[0].Status, Case.Say(proof));
    }

    [Fact]
    public void Prove_APodIdentity_AlsoTagsItsSession()
    {
        TrustStatus Of(string actions) => UseCaseProver.Default.Prove(
            Case.Table("`s3:GetObject` on `*`", principal: "EKS pod identity role"),
            new ProofDocuments
            {
                Permissions = [Case.Allow("'Action':'s3:GetObject','Resource':'*'")],
                Trust = Case.Policy($"{{'Version':'2012-10-17','Statement':{{'Effect':'Allow','Principal':{{'Service':'pods.eks.amazonaws.com'}},'Action':{actions}}}}}", "trust.json"),
            }).Trust[0].Status;

        Assert.Equal((TrustStatus.Missing, TrustStatus.Proven), (Of("'sts:AssumeRole'"), Of("['sts:AssumeRole','sts:TagSession']")));
    }
}
