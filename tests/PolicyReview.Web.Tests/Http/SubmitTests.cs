using System.Net;
using System.Text;
using System.Text.Json;
using PolicyReview.Reviews.People;

namespace PolicyReview.Web.Tests.Http;

public sealed class SubmitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_ATooLargeDocument_SaysSoAndKeepsTheText()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);
        var large = "{ \"Large\": \"" + new string('x', 300 * 1024) + "\" }";

        using var answer = await WebServer.PostAsync(client, draft, draft, Fields(document: large));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains("The most that is read is 256 KB", html, StringComparison.Ordinal);
        Assert.Contains(new string('x', 300 * 1024), html, StringComparison.Ordinal);
        Assert.Contains(new string('x', 300 * 1024), await client.GetStringAsync(draft, Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json {", "JSON_SYNTAX_ERROR")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "JSON_SYNTAX_ERROR")]
    public async Task Analysis_BrokenText_AnswersWithFindingsAndPlaces(string document, string code)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        using var answer = await WebServer.PostAsync(client, draft, $"{draft}/analysis", Fields(document: document));

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        var mark = json.RootElement.GetProperty("documents")[0].GetProperty("marks")[0];
        Assert.Equal(code, mark.GetProperty("code").GetString());
        Assert.True(mark.GetProperty("from").GetInt32() < document.Length);
    }

    [Fact]
    public async Task Submit_AFileThatIsNotUtf8_SaysSoAndLeavesTheText()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);
        using var form = new MultipartFormDataContent();
        var html = await client.GetStringAsync(draft, Stop);
        var fields = Fields(document: "{ \"kept\": true }");
        fields["__RequestVerificationToken"] = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(Encoding.Latin1.GetBytes("{ \"é\": 1 }")), "documents[0].file", "policy.json");

        using var answer = await client.PostAsync(draft, form, Stop);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Contains("policy.json</code> is not UTF-8", page, StringComparison.Ordinal);
        Assert.Contains("{ \"kept\": true }", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OfSomebodyElse_IsNotFound()
    {
        await using var server = await WebServer.StartAsync();
        using var owner = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        using var other = await server.SignedInAsync("eve@example.com", PersonRoles.Author);
        var draft = await StartAsync(owner);

        using var read = await other.GetAsync(draft, Stop);
        using var kept = await WebServer.PostAsync(other, "/submit", $"{draft}/keep", Fields(document: "{}"));

        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, kept.StatusCode);
    }

    [Fact]
    public async Task Submit_AGoodPolicy_OpensTheReviewAndChecksIt()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        using var answer = await WebServer.PostAsync(client, draft, draft, Fields(document: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"""));

        Assert.Equal("/reviews/1", new Uri(server.Address, answer.Headers.Location!).AbsolutePath);
        using var gone = await client.GetAsync(draft, Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static async Task<string> StartAsync(HttpClient client)
    {
        using var started = await WebServer.PostAsync(client, "/submit", "/submit/new", new() { ["template"] = "" });
        return started.Headers.Location!.OriginalString;
    }

    private static Dictionary<string, string> Fields(string document) => new()
    {
        ["_handler"] = "submission",
        ["do"] = "submit",
        ["title"] = "Upload role",
        ["table"] = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| U | role | read | delete |",
        ["duration"] = "standing",
        ["documents[0].kind"] = "PermissionsPolicy",
        ["documents[0].resourceType"] = "",
        ["documents[0].text"] = document,
    };
}
