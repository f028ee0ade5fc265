namespace PolicyReview.Analysis.Risks;

public sealed class OidcIssuerTests
{
    [Theory]
    [InlineData("gitlab.com", "project_path:group/app:ref_type:branch:ref:*", null)]
    [InlineData("gitlab.com", "project_path:group/*", "project")]
    [InlineData("gitlab.com", "project_path:gr*up/app:ref_type:branch:ref:main", "group")]
    [InlineData("gitlab.com", "*", "group")]
    [InlineData("gitlab.com", "proj*", "group")]
    [InlineData("gitlab.com", "custom:*", null)]
    [InlineData("app.terraform.io", "organization:acme:project:*:workspace:app:run_phase:apply", "project")]
    [InlineData("app.terraform.io", "organization:acme:project:p:workspace:app:run_phase:*", null)]
    [InlineData("api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc", "{1234}:*", null)]
    [InlineData("api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc", "*:{5678}", "repository")]
    [InlineData("oidc.circleci.com/org/1234", "org/1234/project/*/user/*", "project")]
    [InlineData("oidc.eks.eu-west-1.amazonaws.com/id/ABC", "system:serviceaccount:orders:*", "service account")]
    [InlineData("oidc.eks.cn-north-1.amazonaws.com.cn/id/ABC", "system:serviceaccount:*:api", "namespace")]
    [InlineData("oidc.eks.eu-west-1.amazonaws.com/id/ABC", "system:serviceaccount:orders:api", null)]
    public void LeftOpen_Subject_IsTheFirstPartWithAWildcard(string host, string subject, string? open) =>
        Assert.Equal(open, OidcIssuer.Find(host)!.LeftOpen(subject));

    [Fact]
    public void Find_UnknownHost_IsNull() => Assert.Null(OidcIssuer.Find("login.example.com"));
}
