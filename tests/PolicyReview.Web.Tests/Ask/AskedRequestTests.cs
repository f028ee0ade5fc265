using PolicyReview.Analysis;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Web.Pages.Review.Ask;

namespace PolicyReview.Web.Tests.Ask;

/// <summary>Whose account the resource is in decides whether its policy grants alone.</summary>
public sealed class AskedRequestTests
{
    private const string Role = "arn:aws:iam::111122223333:role/reader";

    private static readonly AnalyzedDocument[] Documents =
    [
        new(DocumentKind.PermissionsPolicy, null, """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:ListBucket","sts:AssumeRole"],"Resource":"*"}}"""),
        new(DocumentKind.ResourcePolicy, "AWS::S3::Bucket", $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"{{{Role}}}"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::shared/*"}}"""),
        new(DocumentKind.TrustPolicy, null, """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}"""),
    ];

    [Theory]
    [InlineData("", Decision.Allowed, true)]
    [InlineData("aws:ResourceAccount = 111122223333", Decision.Allowed, false)]
    [InlineData("aws:ResourceAccount = 444455556666", Decision.ImplicitDeny, false)]
    public void Answer_ABucketsPolicy_GrantsAloneOnlyInTheSameAccount(string context, Decision decision, bool isAssumed)
    {
        var answer = Answer(new(Role, "s3:GetObject", "arn:aws:s3:::shared/a", context));

        Assert.Equal((decision, true, isAssumed), (answer.Evaluation.Decision, answer.IsWhole, answer.IsAccountAssumed));
    }

    [Fact]
    public void Answer_ABucketWhosePolicyIsNotHere_IsOfThePrincipalsSideAlone()
    {
        var answer = Answer(new(Role, "s3:GetObject", "arn:aws:s3:::other/a", ""));

        Assert.Equal((Decision.ImplicitDeny, false, false), (answer.Evaluation.Decision, answer.IsWhole, answer.IsAccountAssumed));
    }

    [Theory]
    [InlineData("", "arn:aws:iam::444455556666:role/target", Decision.Allowed, false)]
    [InlineData("lambda.amazonaws.com", "arn:aws:iam::111122223333:role/reader", Decision.Allowed, true)]
    [InlineData("ec2.amazonaws.com", "arn:aws:iam::111122223333:role/reader", Decision.ImplicitDeny, true)]
    public void Answer_AssumingARole_AsksTheTrustPolicyOnlyOfTheReviewedRole(string principal, string role, Decision decision, bool isWhole)
    {
        var answer = Answer(new(principal, "sts:AssumeRole", role, ""));

        Assert.Equal((decision, isWhole), (answer.Evaluation.Decision, answer.IsWhole));
    }

    // A role of another account is kept out by the trust policy, not by what is not known of its own policies.
    [Theory]
    [InlineData("arn:aws:iam::444455556666:role/deployer", Decision.Allowed)]
    [InlineData("arn:aws:iam::444455556666:role/stranger", Decision.ImplicitDeny)]
    public void Answer_SomebodyElseAssumesTheRole_IsDecidedByTheTrustPolicy(string principal, Decision decision)
    {
        AnalyzedDocument[] documents =
        [
            Documents[0],
            new(DocumentKind.TrustPolicy, null, """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:role/deployer"},"Action":"sts:AssumeRole"}}"""),
        ];
        var answer = new AskedRequest(principal, "sts:AssumeRole", Role, "").Answer(documents, PrincipalSetup.Nothing).Value;

        Assert.Equal((decision, true), (answer.Evaluation.Decision, answer.IsCallerUnknown));
    }

    [Fact]
    public void Answer_NoStatementMatches_NamesThoseThatNearlyDo()
    {
        AnalyzedDocument[] documents =
        [
            new(DocumentKind.PermissionsPolicy, null, """
                {"Version":"2012-10-17","Statement":[
                  {"Sid":"Elsewhere","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::other/*"},
                  {"Sid":"AtHome","Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::shared/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}},
                  {"Sid":"Writes","Effect":"Allow","Action":"s3:PutObject","Resource":"*"}]}
                """),
        ];

        var near = new AskedRequest("", "s3:GetObject", "arn:aws:s3:::shared/a", "").Answer(documents, PrincipalSetup.Nothing).Value.Near;

        Assert.Equal(
            ["AtHome allows it only if `aws:SourceIp` IpAddress `203.0.113.0/24`", "Elsewhere allows it on `arn:aws:s3:::other/*` only"],
            near.Select(one => $"{one.Statement.Sid} {one.Words}"));
        Assert.Empty(new AskedRequest("", "s3:GetObject", "arn:aws:s3:::shared/a", "aws:SourceIp = 203.0.113.7").Answer(documents, PrincipalSetup.Nothing).Value.Near);
    }

    [Fact]
    public void DefaultPrincipal_WhereTheAccountIsKnown_IsOfIt() =>
        Assert.Equal("arn:aws:iam::444455556666:role/reviewed-role", AskedRequest.DefaultPrincipal(Documents, "444455556666"));

    [Theory]
    [InlineData("s3:GetObjct", "arn:aws:s3:::other/a", "", "AWS lists no action `s3:GetObjct`: a pattern of the policy may allow it all the same, but nothing is called so. Is `s3:GetObject` meant?")]
    [InlineData("s3:PutObject", "arn:aws:s3:::other", "", "AWS never asks about `s3:PutObject` on `arn:aws:s3:::other`")]
    [InlineData("s3:GetObject", "arn:aws:s3:::other/a", "iam:PasedToService = ecs.amazonaws.com", "AWS lists no condition key `iam:PasedToService`")]
    public void Answer_WhatAwsDoesNotList_IsDoubted(string action, string resource, string context, string doubt) =>
        Assert.StartsWith(doubt, Assert.Single(Answer(new(Role, action, resource, context)).Doubts), StringComparison.Ordinal);

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::other/a", "aws:SourceIp = 203.0.113.7")]
    [InlineData("ec2:DescribeInstances", "*", "")]
    public void Answer_ARequestThatCanBeMade_HasNoDoubt(string action, string resource, string context) => Assert.Empty(Answer(new(Role, action, resource, context)).Doubts);

    private static AskedAnswer Answer(AskedRequest request) => request.Answer(Documents, PrincipalSetup.Nothing).Value;
}
