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
        Assert.Equal(expected, SubmittedPolicies.Of(Documents, PrincipalSetup.Nothing).For(action, "arn:aws:s3:::b/a", isOfRole: false).ResourcePolicy?.Name);

    [Fact]
    public void For_AnotherRoleThatTheRoleAssumes_HasNoTrustPolicyHere() =>
        Assert.Null(SubmittedPolicies.Of(Documents, PrincipalSetup.Nothing).For("sts:AssumeRole", "arn:aws:iam::111122223333:role/other", isOfRole: true).ResourcePolicy);

    [Theory]
    [InlineData("arn:aws:s3:::first", "resource policy")]
    [InlineData("arn:aws:s3:::first/a", "resource policy")]
    [InlineData("arn:aws:s3:::second", "resource policy 2")]
    [InlineData("arn:aws:s3:::second/a/b", "resource policy 2")]
    [InlineData("arn:aws:s3:::first-archive/a", null)]
    public void For_OneOfSeveralBuckets_TakesThatBucketsPolicy(string resource, string? expected)
    {
        AnalyzedDocument Bucket(string named) => new(DocumentKind.ResourcePolicy, "AWS::S3::Bucket", $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"{{{named}}}"}}""");

        Assert.Equal(expected, SubmittedPolicies.Of([Bucket("arn:aws:s3:::first/*"), Bucket("arn:aws:s3:::second")], PrincipalSetup.Nothing).For("s3:GetObject", resource, isOfRole: true).ResourcePolicy?.Name);
    }

    [Fact]
    public void For_AnyAction_TakesWhatBindsThePrincipal()
    {
        var policies = SubmittedPolicies.Of(Documents, new PrincipalSetup { AttachedPolicies = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }).For("s3:GetObject", "arn:aws:s3:::b/a", isOfRole: true);

        Assert.Equal(["permissions policy", "arn:aws:iam::aws:policy/ReadOnlyAccess"], policies.IdentityPolicies.Select(policy => policy.Name));
        Assert.Equal("permissions boundary", Assert.Single(policies.PermissionsBoundaries).Name);
        Assert.Equal(["service control policy (SCP)", "FullAWSAccess"], Assert.Single(policies.ServiceControlPolicies).Policies.Select(policy => policy.Name));
    }
}
