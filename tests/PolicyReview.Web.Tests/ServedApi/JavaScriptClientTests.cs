using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>The served API asked with AWS's own JavaScript client (npm <c>@aws-sdk/client-accessanalyzer</c>).</summary>
public sealed class JavaScriptClientTests(ServingServer server) : IClassFixture<ServingServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ValidatePolicy_PagesOfTwo_ReadsThemAll()
    {
        using var answer = await AskAsync(new { operation = "ValidatePolicy", pageSize = 2, input = new { policyType = "IDENTITY_POLICY", policyDocument = Policies.WithUnknownActions(5) } });

        Assert.Equal(3, answer.RootElement.GetProperty("pages").GetInt32());
        var findings = answer.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(5, findings.Count(finding => finding.GetProperty("issueCode").GetString() == "INVALID_ACTION"));
        var path = findings[1].GetProperty("locations")[0].GetProperty("path").EnumerateArray().Select(step => step.GetRawText());
        Assert.Equal(["""{"value":"Statement"}""", """{"index":0}""", """{"value":"Action"}""", """{"index":1}"""], path);
    }

    [Fact]
    public async Task ValidatePolicy_AResourceTypeOutOfPlace_IsItsValidationException()
    {
        using var answer = await AskAsync(new { operation = "ValidatePolicy", input = new { policyType = "IDENTITY_POLICY", policyDocument = "{}", validatePolicyResourceType = "AWS::S3::Bucket" } });

        var error = answer.RootElement.GetProperty("error");
        Assert.Equal("ValidationException", error.GetProperty("name").GetString());
        Assert.Equal("fieldValidationFailed", error.GetProperty("reason").GetString());
        Assert.Equal("validatePolicyResourceType", error.GetProperty("fieldList")[0].GetProperty("name").GetString());
        Assert.Equal(400, error.GetProperty("status").GetInt32());
        Assert.True(Guid.TryParse(error.GetProperty("requestId").GetString(), out _));
    }

    [Fact]
    public async Task CheckNoPublicAccess_AnOpenBucket_IsItsAnswer()
    {
        using var answer = await AskAsync(new { operation = "CheckNoPublicAccess", input = new { policyDocument = Policies.OpenBucket, resourceType = "AWS::S3::Bucket" } });

        Assert.Equal("FAIL", answer.RootElement.GetProperty("result").GetString());
        var reason = answer.RootElement.GetProperty("reasons")[0];
        Assert.Equal("Public access granted in the following statement with index: 0.", reason.GetProperty("description").GetString());
        Assert.Equal(0, reason.GetProperty("statementIndex").GetInt32());
    }

    [Fact]
    public async Task CheckAccessNotGranted_AResourceThatIsNoArn_IsItsValidationException()
    {
        var access = new[] { new { resources = new[] { "reports/*" } } };
        using var answer = await AskAsync(new { operation = "CheckAccessNotGranted", input = new { policyDocument = Policies.ReadsReports, access, policyType = "IDENTITY_POLICY" } });

        var error = answer.RootElement.GetProperty("error");
        Assert.Equal("ValidationException", error.GetProperty("name").GetString());
        Assert.Equal("access", error.GetProperty("fieldList")[0].GetProperty("name").GetString());
    }

    private async Task<JsonDocument> AskAsync(object question)
    {
        var node = NodeOrSkip();
        var (exit, output, errors) = await OtherProgram.RunAsync(
            node, [Path.Combine(Folder(), "ask.mjs"), server.Endpoint], JsonSerializer.Serialize(question), new Dictionary<string, string?>(), Stop);
        Assert.True(exit == 0, errors);
        return JsonDocument.Parse(output);
    }

    // Fails where the tests have to be complete; elsewhere a machine without Node runs the others.
    private static string NodeOrSkip()
    {
        var node = OtherProgram.Find("node");
        var missing = node is null ? "Node is not installed."
            : Directory.Exists(Path.Combine(Folder(), "node_modules")) ? null
            : "AWS's JavaScript client is not installed: run `npm ci --prefix tests/PolicyReview.Web.Tests/ServedApi/JavaScript`.";
        if (missing is not null && Environment.GetEnvironmentVariable("POLICYREVIEW_REQUIRE_NODE") == "1")
        {
            Assert.Fail($"{missing} POLICYREVIEW_REQUIRE_NODE asks for it.");
        }

        Assert.SkipWhen(missing is not null, missing ?? "");
        return node!;
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "JavaScript");
}
