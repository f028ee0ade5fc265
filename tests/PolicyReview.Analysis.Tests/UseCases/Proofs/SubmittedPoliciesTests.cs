using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.UseCases.Proofs;

/// <summary>Which of a submission's documents AWS would look at.</summary>
public sealed class SubmittedPoliciesTests
{
    private const string Text = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}""";

    private static readonly AnalyzedDocument[] Documents =
    [
        new(DocumentKind.PermissionsPolicy, null, Text), new(DocumentKind.TrustPolicy, null, Text), new(DocumentKind.ResourcePolicy, "AWS::S3::Bucket", Text),
        new(DocumentKind.PermissionsBoundary, null, Text), new(DocumentKind.ServiceControlPolicy, null, Text),
    ];

    [Theory]
    [InlineData("sts:AssumeRole", "trust policy")]
    [InlineData("s3:GetObject", "resource policy")]
    [InlineData("sqs:SendMessage", null)]
    public void For_AnAction_TakesTheResourcesOwnPolicyThatSpeaksOfIt(string action, string? expected) =>
        Assert.Equal(expected, SubmittedPolicies.Of(Documents, PrincipalSetup.Nothing).For(action).ResourcePolicy?.Name);

    [Fact]
    public void For_AnyAction_TakesWhatBindsThePrincipal()
    {
        var policies = SubmittedPolicies.Of(Documents, new PrincipalSetup { AttachedPolicies = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }).For("s3:GetObject");

        Assert.Equal(["permissions policy", "arn:aws:iam::aws:policy/ReadOnlyAccess"], policies.IdentityPolicies.Select(policy => policy.Name));
        Assert.Equal("permissions boundary", Assert.Single(policies.PermissionsBoundaries).Name);
        Assert.Equal(["service control policy (SCP)", "FullAWSAccess"], Assert.Single(policies.ServiceControlPolicies).Policies.Select(policy => policy.Name));
    }
}
