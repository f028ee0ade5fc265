using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>The custom policy checks on the wire: the answer's form, and each way a question is refused.</summary>
public sealed class CustomPolicyCheckTests(ServingServer server) : IClassFixture<ServingServer>
{
    private const string NoNewAccess = "/aws/policy/check-no-new-access";
    private const string AccessNotGranted = "/aws/policy/check-access-not-granted";
    private const string NoPublicAccess = "/aws/policy/check-no-public-access";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_AnOpenBucket_AnswersInAccessAnalyzersFormWithoutAnAbsentSid()
    {
        using var client = server.NewClient();

        using var answer = await client.PostAsJsonAsync(NoPublicAccess, Question(NoPublicAccess), Stop);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(
            """{"result":"FAIL","message":"The resource policy grants public access for the given resource type.","reasons":[{"description":"Public access granted in the following statement with index: 0.","statementIndex":0}]}""",
            await answer.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData(NoNewAccess, "existingPolicyDocument", null)]
    [InlineData(NoNewAccess, "newPolicyDocument", null)]
    [InlineData(NoNewAccess, "policyType", null)]
    [InlineData(NoNewAccess, "policyType", "SERVICE_CONTROL_POLICY")]
    [InlineData(AccessNotGranted, "policyDocument", null)]
    [InlineData(AccessNotGranted, "policyType", "identity_policy")]
    [InlineData(AccessNotGranted, "access", null)]
    [InlineData(AccessNotGranted, "access", "s3:GetObject")]
    [InlineData(NoPublicAccess, "resourceType", null)]
    [InlineData(NoPublicAccess, "resourceType", "AWS::EC2::Instance")]
    public async Task Post_AMemberThatCannotBe_NamesIt(string path, string member, string? value)
    {
        var question = Question(path);
        question[member] = value;

        using var json = await RefusedAsync(path, question, 400, "ValidationException");

        Assert.Equal("fieldValidationFailed", json.RootElement.GetProperty("reason").GetString());
        Assert.Equal(member, json.RootElement.GetProperty("fieldList")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("""[{"actions":[5]}]""")]
    [InlineData("""[{"actions":"s3:GetObject"}]""")]
    [InlineData("""[{"actions":["s3:GetObject"]},{"actions":["s3:PutObject"]}]""")]
    public async Task Post_AccessInAnotherForm_NamesIt(string access)
    {
        var question = Question(AccessNotGranted);
        question["access"] = JsonSerializer.Deserialize<JsonElement>(access);

        using var json = await RefusedAsync(AccessNotGranted, question, 400, "ValidationException");

        Assert.Equal("access", json.RootElement.GetProperty("fieldList")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(NoNewAccess, "newPolicyDocument", "no policy")]
    [InlineData(NoNewAccess, "existingPolicyDocument", Policies.OpenBucket)]
    [InlineData(AccessNotGranted, "policyDocument", "{}")]
    [InlineData(NoPublicAccess, "policyDocument", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData(NoPublicAccess, "policyDocument", Policies.ReadsReports)]
    public async Task Post_NoPolicyOfTheType_NamesIt(string path, string member, string text)
    {
        var question = Question(path);
        question[member] = text;

        using var json = await RefusedAsync(path, question, 400, "ValidationException");

        Assert.Contains($"`{member}` is no", json.RootElement.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ACheckBeyondTheBudget_IsUnprocessableWithTheReason()
    {
        var question = Question(AccessNotGranted);
        question["policyDocument"] = Policies.WithADistantLetter('a');
        question["access"] = new[] { new { resources = new[] { Policies.DistantLetter('b') } } };

        using var json = await RefusedAsync(AccessNotGranted, question, 422, "UnprocessableEntityException");

        Assert.StartsWith("The check could not be decided: ", json.RootElement.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Question(string path) => path switch
    {
        NoNewAccess => new() { ["existingPolicyDocument"] = Policies.ReadsReports, ["newPolicyDocument"] = Policies.ReadsReports, ["policyType"] = "IDENTITY_POLICY" },
        AccessNotGranted => new()
        {
            ["policyDocument"] = Policies.ReadsReports, ["access"] = new[] { new { actions = new[] { "s3:PutObject" } } }, ["policyType"] = "IDENTITY_POLICY",
        },
        _ => new() { ["policyDocument"] = Policies.OpenBucket, ["resourceType"] = "AWS::S3::Bucket" },
    };

    private async Task<JsonDocument> RefusedAsync(string path, Dictionary<string, object?> question, int status, string type)
    {
        using var client = server.NewClient();
        using var answer = await client.PostAsJsonAsync(path, question, Stop);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Headers.GetValues("x-amzn-ErrorType").Single());
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
    }
}
