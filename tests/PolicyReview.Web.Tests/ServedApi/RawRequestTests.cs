using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PolicyReview.Web.Tests.Http;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>The protocol, byte by byte: what is let in, what is refused, and in which form.</summary>
public sealed class RawRequestTests(ServingServer server) : IClassFixture<ServingServer>
{
    private const string Validation = "/aws/policy/validation";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_TheSettingLeftAlone_SaysThatItIsOff()
    {
        await using var off = await WebServer.StartAsync();
        using var client = off.NewClient();

        using var answer = await client.PostAsJsonAsync(Validation, Question(Policies.OneTypo), Stop);

        await AssertErrorAsync(answer, 404, "UnknownOperationException", "PolicyReview:ServedApi:Enabled");
    }

    [Fact]
    public async Task Post_APolicyWithATypo_AnswersInAccessAnalyzersFormAndWithItsCodesOnly()
    {
        using var client = server.NewClient();

        using var answer = await client.PostAsJsonAsync(Validation, Question(Policies.OneTypo), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.True(Guid.TryParse(answer.Headers.GetValues("x-amzn-RequestId").Single(), out _));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var json = await ReadAsync(answer);
        Assert.Equal(["findings"], json.RootElement.EnumerateObject().Select(member => member.Name));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("issueCode").GetString() == "INVALID_ACTION");
        Assert.Equal(["findingDetails", "findingType", "issueCode", "learnMoreLink", "locations"], finding.EnumerateObject().Select(member => member.Name));
        Assert.Equal("ERROR", finding.GetProperty("findingType").GetString());
        var start = Policies.OneTypo.IndexOf("\"s3:GetObjet\"", StringComparison.Ordinal);
        Assert.Equal(start, finding.GetProperty("locations")[0].GetProperty("span").GetProperty("start").GetProperty("offset").GetInt32());
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), each => Assert.Matches("^[A-Z_]+$", each.GetProperty("issueCode").GetString()!));
    }

    [Theory]
    [InlineData("policyDocument", null, "fieldValidationFailed")]
    [InlineData("policyDocument", 5, "cannotParse")]
    [InlineData("policyType", null, "fieldValidationFailed")]
    [InlineData("policyType", "identity_policy", "fieldValidationFailed")]
    [InlineData("validatePolicyResourceType", "AWS::S3::Bucket", "fieldValidationFailed")]
    [InlineData("validatePolicyResourceType", "AWS::SQS::Queue", "fieldValidationFailed")]
    [InlineData("locale", "XX", "fieldValidationFailed")]
    public async Task Post_AMemberThatCannotBe_NamesIt(string member, object? value, string reason)
    {
        using var client = server.NewClient();
        var question = Question(Policies.OneTypo);
        question[member] = value;

        using var answer = await client.PostAsJsonAsync(Validation, question, Stop);

        using var json = await AssertErrorAsync(answer, 400, "ValidationException", $"`{member}`");
        Assert.Equal(reason, json.RootElement.GetProperty("reason").GetString());
        Assert.Equal(reason == "fieldValidationFailed", json.RootElement.TryGetProperty("fieldList", out var fields) && fields[0].GetProperty("name").GetString() == member);
    }

    [Theory]
    [InlineData("?maxResults=0", "maxResults")]
    [InlineData("?maxResults=many", "maxResults")]
    [InlineData("?nextToken=AAAAAg", "nextToken")]
    [InlineData("?nextToken=", "nextToken")]
    public async Task Post_AQueryThatCannotBe_NamesIt(string query, string field)
    {
        using var client = server.NewClient();

        using var answer = await client.PostAsJsonAsync(Validation + query, Question(Policies.OneTypo), Stop);

        using var json = await AssertErrorAsync(answer, 400, "ValidationException", field);
        Assert.Equal(field, json.RootElement.GetProperty("fieldList")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("no json", "not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("", "not JSON")]
    [InlineData("""{"policyType":"IDENTITY_POLICY","policyDocument":"\ud800"}""", "policyDocument")]
    public async Task Post_ABodyThatCannotBeRead_SaysCannotParse(string body, string expected)
    {
        using var client = server.NewClient();

        using var answer = await client.PostAsync(Validation, new StringContent(body, Encoding.UTF8, "application/json"), Stop);

        using var json = await AssertErrorAsync(answer, 400, "ValidationException", expected);
        Assert.Equal("cannotParse", json.RootElement.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData(32_768, true)]
    [InlineData(32_769, false)]
    public async Task Post_APolicyAtTheLimit_IsReadUpToIt(int characters, bool read)
    {
        using var client = server.NewClient();
        var policy = Policies.OneTypo.PadRight(characters);

        using var answer = await client.PostAsJsonAsync(Validation, Question(policy), Stop);

        Assert.Equal(read ? 200 : 400, (int)answer.StatusCode);
        Assert.Equal(!read, (await answer.Content.ReadAsStringAsync(Stop)).Contains("InvalidPolicy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ABodyOfTwoMegabytes_IsRefusedUnread()
    {
        using var client = server.NewClient();

        using var answer = await client.PostAsJsonAsync(Validation, Question(new string(' ', 2 * 1024 * 1024)), Stop);

        using var json = await AssertErrorAsync(answer, 400, "ValidationException", "larger than");
    }

    [Theory]
    [InlineData("Forwarded", "for=192.0.2.60")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Host", "rebound.example")]
    public async Task Post_FromBehindAProxyOrFromAWebPage_IsRefused(string header, string value)
    {
        using var client = server.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Validation) { Content = JsonContent.Create(Question(Policies.OneTypo)) };
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await client.SendAsync(request, Stop);

        using var json = await AssertErrorAsync(answer, 403, "AccessDeniedException", header == "Host" ? value : header);
    }

    // What a form or a script of a page elsewhere can send without the browser asking first.
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Post_NotAnnouncedAsJson_IsRefused(string? type)
    {
        using var client = server.NewClient();
        using var content = JsonContent.Create(Question(Policies.OneTypo));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        using var answer = await client.PostAsync(Validation, content, Stop);

        using var json = await AssertErrorAsync(answer, 415, "UnsupportedMediaTypeException", "application/json");
    }

    [Fact]
    public async Task Options_ABrowserAskingFirst_IsGivenNoLeave()
    {
        using var client = server.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, Validation);
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var answer = await client.SendAsync(request, Stop);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_AnAnalyzerOperationElsewhere_IsUnknown()
    {
        using var client = server.NewClient();

        using var answer = await client.GetAsync("/aws/analyzer", Stop);

        using var json = await AssertErrorAsync(answer, 404, "UnknownOperationException", "policy checks only");
    }

    private static Dictionary<string, object?> Question(string policy) => new() { ["policyType"] = "IDENTITY_POLICY", ["policyDocument"] = policy };

    private static async Task<JsonDocument> ReadAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Stop));

    private static async Task<JsonDocument> AssertErrorAsync(HttpResponseMessage answer, int status, string type, string words)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Headers.GetValues("x-amzn-ErrorType").Single());
        Assert.True(answer.Headers.Contains("x-amzn-RequestId"));
        var json = await ReadAsync(answer);
        Assert.Contains(words, json.RootElement.GetProperty("message").GetString()!, StringComparison.Ordinal);
        return json;
    }
}
