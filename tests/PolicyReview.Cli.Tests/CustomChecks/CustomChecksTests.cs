using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Bulk;

namespace PolicyReview.Cli.CustomChecks;

public sealed class CustomChecksTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::uploads/*"}]}""";

    [Fact]
    public void AccessNotGranted_ListedAction_FailsAsTheAwsCliPrintsIt()
    {
        using var document = JsonDocument.Parse($$"""{"policy":{{Policy}},"access":[{"actions":["s3:GetObject"]}],"policyType":"IDENTITY_POLICY"}""");

        using var answer = Write(AccessNotGrantedCommand.Answer(document.RootElement));

        var reason = Assert.Single(answer.RootElement.GetProperty("reasons").EnumerateArray());
        Assert.Equal("FAIL", answer.RootElement.GetProperty("result").GetString());
        Assert.Equal("One or more of the listed actions in the statement with index: 0.", reason.GetProperty("description").GetString());
        Assert.Equal(0, reason.GetProperty("statementIndex").GetInt32());
        Assert.False(reason.TryGetProperty("statementId", out _));
    }

    [Fact]
    public void NoNewAccess_SamePolicy_Passes()
    {
        using var document = JsonDocument.Parse($$"""{"existing":{{Policy}},"new":{{Policy}}}""");

        using var answer = Write(NoNewAccessCommand.Answer(document.RootElement));

        Assert.Equal("PASS", answer.RootElement.GetProperty("result").GetString());
        Assert.Equal(0, answer.RootElement.GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public void NoPublicAccess_TypeThatIsNotTaken_NamesThoseThatAre()
    {
        using var document = JsonDocument.Parse($$"""{"policy":{{Policy}},"resourceType":"AWS::EC2::Instance"}""");

        var exception = Assert.Throws<UnusableInputException>(() => NoPublicAccessCommand.Answer(document.RootElement));

        Assert.Contains("`AWS::EC2::Instance`", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AWS::S3::Bucket", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BothNotationsOfTheAwsCli_MeanTheSame()
    {
        var words = Assert.Single(AccessArgument.Parse(["actions=s3:GetObject,s3:PutObject", "resources=arn:aws:s3:::b/*"]));
        var json = Assert.Single(AccessArgument.Parse(["""[{"actions":["s3:GetObject","s3:PutObject"],"resources":["arn:aws:s3:::b/*"]}]"""]));

        Assert.Equal(words.Actions, json.Actions);
        Assert.Equal(words.Resources, json.Resources);
    }

    [Theory]
    [InlineData("resources=uploads", "is no ARN")]
    [InlineData("s3:GetObject", "is neither JSON nor")]
    [InlineData("[", "is not JSON")]
    [InlineData("[]", "is empty")]
    public void Parse_WhatNamesNothing_IsRefused(string word, string expected) =>
        Assert.Contains(expected, Assert.Throws<UnusableInputException>(() => AccessArgument.Parse([word])).Message, StringComparison.Ordinal);

    private static JsonDocument Write(CheckReport report) =>
        JsonDocument.Parse(JsonLines.Answer("{}", _ => json => CheckReportJson.Write(json, report)));
}
