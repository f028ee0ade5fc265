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

    public static TheoryData<string, string, string, string> Unusable() => new()
    {
        { "table", "| a |\n|---|\n| x |", "#table", "Line 1: The table has no column" },
        { "table", "no table at all", "#table", "There is no table" },
        { "table", "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n" + string.Concat(Enumerable.Repeat("| U | r | read | delete |\n", 100_000)), "#table", "at most" },
        { "documents[0].text", "{" + new string('\n', 100_000) + "}", "#documents-0-text", "Line 10001:" },
        { "documents[0].text", new string('x', 300 * 1024), "#documents-0-text", "256 KB" },
        { "documents[0].text", "  ", "#documents-0-text", "is empty" },
        { "title", "", "#title", "The title is missing" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public async Task Submit_WhatCannotBeUsed_SaysWhereAndKeepsTheText(string field, string text, string place, string message)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);
        var fields = Fields(document: "{}");
        fields[field] = text;

        using var answer = await WebServer.PostAsync(client, draft, draft, fields);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches($"href=\"{draft}{place}\"", page);
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains(text, WebUtility.HtmlDecode(await client.GetStringAsync(draft, Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_SeveralProblems_NamesThemAllAtOnce()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);
        var fields = Fields(document: "");
        (fields["title"], fields["duration"], fields["expires"], fields["restricted"]) = ("", "temporary", "soon", "true");

        using var answer = await WebServer.PostAsync(client, draft, draft, fields);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        foreach (var place in (string[])["#title", "#documents-0-text", "#ticket", "#owner", "#expires", "#restricted"])
        {
            Assert.Contains($"{draft}{place}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Submit_AHundredThousandBracketsDeep_IsReviewedWithAFindingAtItsPlace()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        using var answer = await WebServer.PostAsync(client, draft, draft, Fields(document: new string('[', 100_000)));
        Assert.Equal("/reviews/1", new Uri(server.Address, answer.Headers.Location!).AbsolutePath);
        var page = await CheckedAsync(client);

        Assert.Contains("data-code=\"JSON_SYNTAX_ERROR\"", page, StringComparison.Ordinal);
        Assert.Matches("Local · line 1, column \\d+", page);
    }

    [Theory]
    [InlineData("thumbnail-lambda", "", "", "", 0)]
    [InlineData("thumbnail-lambda", "\"s3:GetObject\"", "\"s3:*\"", "service-wide-action", 7)]
    [InlineData("thumbnail-lambda", "arn:aws:s3:::example-uploads/incoming/*", "*", "any-resource", 8)]
    [InlineData("thumbnail-lambda", "arn:aws:s3:::example-uploads/incoming/*", "arn:aws:s3:::example-uploads", "action-without-matching-resource", 7)]
    [InlineData("github-actions-deploy", "repo:example-org/orders-api:ref:refs/heads/main", "repo:example-org/*", "github-subject-not-pinned", 14)]
    public async Task Submit_AWorkedExample_ShowsThePlantedFaultAtItsPlaceAndNothingWorse(string example, string from, string to, string code, int line)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var form = PolicyReview.Web.Pages.Submit.SubmissionForm.From(PolicyReview.Analysis.UseCases.WorkedExample.Find(example)!);
        var fields = form.ToFields().ToDictionary(field => field.Key, field => from.Length == 0 ? field.Value : field.Value.Replace(from, to, StringComparison.Ordinal));
        (fields["_handler"], fields["do"]) = ("submission", "submit");
        var draft = await StartAsync(client);

        using var answer = await WebServer.PostAsync(client, draft, draft, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await CheckedAsync(client);

        if (code.Length == 0)
        {
            // The template's policy asks for a header that nobody has yet said the function always sends.
            var worse = System.Text.RegularExpressions.Regex.Matches(page, "<article class=\"finding is-(?:error|security|warning)\"[^>]*data-code=\"([^\"]+)\"");
            Assert.Equal(["required-permission-only-if"], worse.Select(found => found.Groups[1].Value));
            return;
        }

        var finding = System.Text.RegularExpressions.Regex.Match(page, $"<article class=\"finding [^>]*data-code=\"{code}\".*?</article>", System.Text.RegularExpressions.RegexOptions.Singleline);
        Assert.True(finding.Success, $"There is no {code} on the page, but {string.Join(", ", System.Text.RegularExpressions.Regex.Matches(page, "data-code=\"([^\"]+)\"").Select(found => found.Groups[1].Value))}.");
        Assert.Contains($"line {line}, column", finding.Value, StringComparison.Ordinal);
    }

    // The checks run in the background: the page is asked for until the Local check has ended, and once more, since that
    // page may have been begun before.
    private static async Task<string> CheckedAsync(HttpClient client)
    {
        for (var i = 0; i < 200; i++)
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync("/reviews/1", Stop));
            if (page.Contains("data-check=\"Local\" data-state=\"Done\"", StringComparison.Ordinal))
            {
                return WebUtility.HtmlDecode(await client.GetStringAsync("/reviews/1", Stop));
            }

            await Task.Delay(50, Stop);
        }

        throw new TimeoutException("The Local check did not end.");
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
