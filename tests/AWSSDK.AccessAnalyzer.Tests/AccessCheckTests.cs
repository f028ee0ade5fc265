using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using AWSSDK.AccessAnalyzer.Tests.Loopback;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class AccessCheckTests
{
    private const string Failed = """
        {"result":"FAIL","message":"It grants.","reasons":[{"description":"Here.","statementIndex":0,"statementId":"Open"},{"description":"There.","statementIndex":2}]}
        """;

    [Fact]
    public async Task CheckAccessNotGrantedAsync_ActionsAndResources_SendsThemAndReadsTheReasons()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok(Failed));
        using var client = server.Client();

        var answer = await client.CheckAccessNotGrantedAsync(new CheckAccessNotGrantedRequest
        {
            Access = [new Access { Actions = ["s3:GetObject", "s3:PutObject"], Resources = ["arn:aws:s3:::bucket/*"] }],
            PolicyDocument = """{"Statement":[]}""",
            PolicyType = AccessCheckPolicyType.IDENTITY_POLICY,
        });

        Assert.Equal("/policy/check-access-not-granted", server.OnlyRequest.Path);
        Assert.Equal("POST", server.OnlyRequest.Method);
        Assert.Equal("", server.OnlyRequest.Query);
        Assert.Equal(
            """{"access":[{"actions":["s3:GetObject","s3:PutObject"],"resources":["arn:aws:s3:::bucket/*"]}],"policyDocument":"{\"Statement\":[]}","policyType":"IDENTITY_POLICY"}""",
            server.OnlyRequest.Json.ToJsonString(Readable));
        Assert.Same(CheckAccessNotGrantedResult.FAIL, answer.Result);
        Assert.Equal("It grants.", answer.Message);
        AssertBothReasons(answer.Reasons);
    }

    [Fact]
    public async Task CheckAccessNotGrantedAsync_OnlyActions_LeavesResourcesOut()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"result":"PASS","message":"It does not."}"""));
        using var client = server.Client();

        var answer = await client.CheckAccessNotGrantedAsync(new CheckAccessNotGrantedRequest
        {
            Access = [new Access { Actions = ["iam:PassRole"] }],
            PolicyDocument = "{}",
            PolicyType = AccessCheckPolicyType.RESOURCE_POLICY,
        });

        Assert.Equal("""[{"actions":["iam:PassRole"]}]""", server.OnlyRequest.Json["access"]!.ToJsonString());
        Assert.Same(CheckAccessNotGrantedResult.PASS, answer.Result);
        Assert.Null(answer.Reasons);
    }

    [Fact]
    public async Task CheckNoNewAccessAsync_TwoDocuments_SendsEachUnderItsName()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok(Failed));
        using var client = server.Client();

        var answer = await client.CheckNoNewAccessAsync(new CheckNoNewAccessRequest
        {
            ExistingPolicyDocument = "old",
            NewPolicyDocument = "new",
            PolicyType = AccessCheckPolicyType.RESOURCE_POLICY,
        });

        Assert.Equal("/policy/check-no-new-access", server.OnlyRequest.Path);
        Assert.Equal("""{"existingPolicyDocument":"old","newPolicyDocument":"new","policyType":"RESOURCE_POLICY"}""", server.OnlyRequest.Json.ToJsonString());
        Assert.Same(CheckNoNewAccessResult.FAIL, answer.Result);
        AssertBothReasons(answer.Reasons);
    }

    [Fact]
    public async Task CheckNoPublicAccessAsync_ResourceType_SendsItAndReadsTheReasons()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok(Failed));
        using var client = server.Client();

        var answer = await client.CheckNoPublicAccessAsync(new CheckNoPublicAccessRequest
        {
            PolicyDocument = "doc",
            ResourceType = AccessCheckResourceType.AWSSecretsManagerSecret,
        });

        Assert.Equal("/policy/check-no-public-access", server.OnlyRequest.Path);
        Assert.Equal("""{"policyDocument":"doc","resourceType":"AWS::SecretsManager::Secret"}""", server.OnlyRequest.Json.ToJsonString());
        Assert.Same(CheckNoPublicAccessResult.FAIL, answer.Result);
        AssertBothReasons(answer.Reasons);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void AssertBothReasons(List<ReasonSummary>? reasons)
    {
        Assert.Equal(2, reasons!.Count);
        Assert.Equal(("Here.", 0, "Open"), (reasons[0].Description, reasons[0].StatementIndex, reasons[0].StatementId));
        Assert.Equal(("There.", 2, null), (reasons[1].Description, reasons[1].StatementIndex, reasons[1].StatementId));
    }
}
