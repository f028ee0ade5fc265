using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Tests.Evaluation;

/// <summary>Which of a submission's documents AWS would look at.</summary>
public sealed class SubmittedPoliciesTests
{
    private const string Text = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}""";

    private static readonly AnalyzedDocument[] Documents =
    [
        new(DocumentKind.PermissionsPolicy, null, Text), new(DocumentKind.TrustPolicy, null, Text), new(DocumentKind.ResourcePolicy, "AWS::S3::Bucket", Text),
        new(DocumentKind.PermissionsBoundary, null, Text), new(DocumentKind.ServiceControlPolicy, null, Text),
    ];

    private static readonly string[] Names = ["permissions", "trust", "bucket", "boundary", "scp"];

    [Theory]
    [InlineData("sts:AssumeRole", "trust")]
    [InlineData("s3:GetObject", "bucket")]
    [InlineData("sqs:SendMessage", null)]
    public void For_AnAction_TakesTheResourcesOwnPolicyThatSpeaksOfIt(string action, string? expected) =>
        Assert.Equal(expected, SubmittedPolicies.For(action, Documents, Names).ResourcePolicy?.Name);

    [Fact]
    public void For_AnyAction_TakesWhatBindsThePrincipal()
    {
        var policies = SubmittedPolicies.For("s3:GetObject", Documents, Names);

        Assert.Equal("permissions", Assert.Single(policies.IdentityPolicies).Name);
        Assert.Equal("boundary", Assert.Single(policies.PermissionsBoundaries).Name);
        Assert.Equal(["scp", "FullAWSAccess"], Assert.Single(policies.ServiceControlPolicies).Policies.Select(policy => policy.Name));
    }
}
