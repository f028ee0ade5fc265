using PolicyReview.Analysis.Evaluation;
using static PolicyReview.Analysis.Tests.Evaluation.Make;

namespace PolicyReview.Analysis.Tests.Evaluation;

public sealed class ActionAndResourceTests
{
    [Theory]
    [InlineData("\"*\"", "s3:GetObject", true)]
    [InlineData("\"*:*\"", "s3:GetObject", true)]
    [InlineData("\"s3:*\"", "s3:GetObject", true)]
    [InlineData("\"s3:Get*\"", "s3:GetObject", true)]
    [InlineData("\"s3:Get*\"", "s3:PutObject", false)]
    [InlineData("\"s3:GetObject\"", "s3:GetObjectAcl", false)]
    [InlineData("\"s3:G?tObject\"", "s3:GetObject", true)]
    [InlineData("\"S3:gEtObJeCt\"", "s3:GetObject", true)]
    [InlineData("\"s3:getobject\"", "S3:GETOBJECT", true)]
    [InlineData("\"s3:GetObject\"", " s3:GetObject ", true)]
    [InlineData("[\"ec2:*\",\"s3:GetObject\"]", "s3:GetObject", true)]
    [InlineData("[]", "s3:GetObject", false)]
    public void Action_Pattern_MatchesWithoutRegardToCase(string actions, string action, bool expected)
    {
        Assert.Equal(expected, Matches($"\"Action\":{actions},\"Resource\":\"*\"", Request(action: action)));
        Assert.Equal(!expected, Matches($"\"NotAction\":{actions},\"Resource\":\"*\"", Request(action: action)));
    }

    [Theory]
    [InlineData("*", Photo, true)]
    [InlineData("arn:aws:s3:::bucket/*", Photo, true)]
    [InlineData("arn:aws:s3:::bucket", Photo, false)]
    [InlineData("arn:aws:s3:::Bucket/*", Photo, false)]
    [InlineData("arn:aws:s3:::bucket/photo.???", Photo, true)]
    [InlineData("arn:aws-cn:s3:::bucket/*", Photo, false)]
    [InlineData("arn:*:s3:::bucket/*", Photo, true)]
    // A wildcard reaches over colons and slashes ...
    [InlineData("arn:aws:logs:*:*:log-group:/aws/lambda/*", "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/thumb:log-stream:x", true)]
    [InlineData("arn:aws:sqs:*", "arn:aws:sqs:eu-west-1:111122223333:jobs", true)]
    [InlineData("arn:aws:logs:*:log-group:/aws/lambda/*:*", "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/thumb:*", true)]
    // ... the service takes none ...
    [InlineData("arn:aws:s*:::bucket/*", Photo, false)]
    [InlineData("arn:aws:*:::bucket/*", Photo, false)]
    // ... and AWS completes what is shorter than six fields.
    [InlineData("arn:aws:s3", Photo, true)]
    [InlineData("arn:aws:sqs:eu-west-1", "arn:aws:sqs:eu-west-1:111122223333:jobs", true)]
    [InlineData("arn:aws:sqs:us-east-1", "arn:aws:sqs:eu-west-1:111122223333:jobs", false)]
    public void Resource_Pattern_MatchesAsAwsDocuments(string pattern, string resource, bool expected) =>
        Assert.Equal(expected, Matches($"\"Action\":\"*\",\"Resource\":\"{pattern}\"", Request(resource: resource)));

    [Theory]
    [InlineData("arn:aws:s3:::bucket/private/*", true)]
    [InlineData("arn:aws:s3:::bucket/*", false)]
    [InlineData("*", false)]
    public void NotResource_Pattern_TakesInEverythingElse(string pattern, bool expected) =>
        Assert.Equal(expected, Matches($"\"Action\":\"*\",\"NotResource\":[\"{pattern}\",\"arn:aws:s3:::other\"]", Request()));

    [Fact]
    public void Resource_WildcardServiceInADeny_StillDenies() =>
        Assert.Equal(Decision.ExplicitDeny, Decide(
            new PolicySet { IdentityPolicies = [Policy(AllowAll, """{"Effect":"Deny","Action":"*","Resource":"arn:aws:s*:::bucket/*"}""")] }, Request()));

    [Theory]
    [InlineData("\"Resource\":\"*\"", true)]
    [InlineData("\"Resource\":[\"arn:aws:s3:::bucket\",\"*\"]", true)]
    [InlineData("\"Resource\":\"arn:aws:s3:::*\"", false)]
    [InlineData("\"NotResource\":\"arn:aws:s3:::bucket\"", true)]
    [InlineData("\"NotResource\":\"*\"", false)]
    public void Resource_ActionWithoutResourceTypes_OnlyTheStarTakesItIn(string element, bool expected)
    {
        var request = new AccessRequest(RequestPrincipal.TryParse(User)!, "s3:ListAllMyBuckets", "arn:aws:s3:::bucket", wildcardOnlyAction: true);
        Assert.Equal(expected, Matches($"\"Action\":\"*\",{element}", request));
    }

    [Fact]
    public void Resource_RequestWithAStarInTheKey_IsTakenLiterally()
    {
        var request = Request(resource: "arn:aws:s3:::bucket/a*b");
        Assert.False(Matches("""
            "Action":"*","Resource":"arn:aws:s3:::bucket/axb"
            """, request));
        Assert.True(Matches("""
            "Action":"*","Resource":"arn:aws:s3:::bucket/a${*}b"
            """, request));
    }

    [Fact]
    public void Statement_TwoServicesOverBothArns_AllowsEachOnItsOwnArn()
    {
        const string Members = """
            "Action":["dynamodb:PutItem","sns:Publish"],"Resource":["arn:aws:dynamodb:eu-west-1:111122223333:table/t","arn:aws:sns:eu-west-1:111122223333:topic"]
            """;
        Assert.True(Matches(Members, Request(action: "sns:Publish", resource: "arn:aws:sns:eu-west-1:111122223333:topic")));
        Assert.True(Matches(Members, Request(action: "dynamodb:PutItem", resource: "arn:aws:dynamodb:eu-west-1:111122223333:table/t")));
        Assert.False(Matches(Members, Request(action: "dynamodb:GetItem", resource: "arn:aws:dynamodb:eu-west-1:111122223333:table/t")));
    }
}
