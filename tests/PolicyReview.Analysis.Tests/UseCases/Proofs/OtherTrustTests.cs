using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>Workloads of other OIDC providers and principals of other accounts: the trust policy must be of those that the row names.</summary>
public sealed class OtherTrustTests
{
    [Theory]
    [InlineData("EKS service account `app` in namespace `prod` (IRSA)", "system:serviceaccount:prod:app", TrustStatus.Proven)]
    [InlineData("EKS service account `app` in namespace `prod` (IRSA)", "system:serviceaccount:dev:evil", TrustStatus.Open)]
    [InlineData("EKS service account role (IRSA)", "system:serviceaccount:prod:app", TrustStatus.Proven)]
    [InlineData("GitLab CI OIDC role for project `project_path` `acme/app`", "project_path:acme/app:ref_type:branch:ref:main", TrustStatus.Proven)]
    [InlineData("GitLab CI OIDC role for project `acme/app`", "project_path:evil/app:ref_type:branch:ref:main", TrustStatus.Open)]
    [InlineData("Terraform Cloud OIDC role for workspace `prod`", "organization:acme:project:p:workspace:prod:run_phase:apply", TrustStatus.Proven)]
    [InlineData("Terraform Cloud OIDC role for workspace `prod`", "organization:evil:project:p:workspace:dev:run_phase:apply", TrustStatus.Open)]
    public void Prove_AWorkloadOfAnotherProvider_IsTheOneThatTheRowNames(string principal, string subject, object status) => Is(principal, $$"""
        {'Federated':'arn:aws:iam::111122223333:oidc-provider/id.example.com'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringEquals':{'id.example.com:aud':'sts.amazonaws.com','id.example.com:sub':'{{subject}}'} }
        """, status);

    [Theory]
    [InlineData("Partner account 222233334444 with external ID", "{'AWS':'arn:aws:iam::222233334444:root'},'Action':'sts:AssumeRole','Condition':{'StringEquals':{'sts:ExternalId':'acme-1'} }", TrustStatus.Proven)]
    [InlineData("Partner account 222233334444 with external ID `acme-1`", "{'AWS':'arn:aws:iam::222233334444:root'},'Action':'sts:AssumeRole','Condition':{'StringEquals':{'sts:ExternalId':'acme-2'} }", TrustStatus.Open)]
    [InlineData("Partner account 222233334444 with external ID", "{'AWS':'arn:aws:iam::222233334444:root'},'Action':'sts:AssumeRole'", TrustStatus.Open)]
    [InlineData("Partner account 222233334444 with external ID", "{'AWS':'arn:aws:iam::222233334444:root'},'Action':'sts:AssumeRole','Condition':{'StringEqualsIfExists':{'sts:ExternalId':'acme-1'} }", TrustStatus.Open)]
    [InlineData("Role `deployer` in account 444455556666", "{'AWS':'arn:aws:iam::444455556666:role/deployer'},'Action':'sts:AssumeRole'", TrustStatus.Proven)]
    [InlineData("Role `deployer` in account 444455556666", "{'AWS':'arn:aws:iam::444455556666:root'},'Action':'sts:AssumeRole'", TrustStatus.Open)]
    [InlineData("Role `deployer` in account 444455556666", "{'AWS':'arn:aws:iam::999988887777:role/deployer'},'Action':'sts:AssumeRole'", TrustStatus.Open)]
    public void Prove_APrincipalOfAnotherAccount_IsTheOneThatTheRowNames(string principal, string rest, object status) => Is(principal, rest, status);

    private static void Is(string principal, string rest, object status)
    {
        var trust = Case.Policy($"{{'Version':'2012-10-17','Statement':{{'Effect':'Allow','Principal':{rest.Trim()} }} }}", "trust.json");
        var proof = UseCaseProver.Default.Prove(Case.Table("`s3:GetObject` on `*`", principal: principal), new ProofDocuments { Permissions = [Case.Allow("'Action':'s3:GetObject','Resource':'*'")], Trust = trust });

        Assert.True((TrustStatus)status == proof.Trust[0].Status, Case.Say(proof));
    }
}
