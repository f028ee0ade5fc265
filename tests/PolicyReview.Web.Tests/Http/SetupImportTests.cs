using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PolicyReview.Reviews.People;

namespace PolicyReview.Web.Tests.Http;

public sealed class SetupImportTests
{
    // The shape that `aws iam get-account-authorization-details` prints, with a version of ReadOnlyAccess that never was.
    private const string Account = """
        {
          "UserDetailList": [],
          "GroupDetailList": [],
          "RoleDetailList": [
            {
              "Path": "/app/", "RoleName": "thumbnail", "RoleId": "AROAEXAMPLE", "Arn": "arn:aws:iam::111122223333:role/app/thumbnail", "CreateDate": "2025-01-01T00:00:00+00:00",
              "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [] }, "InstanceProfileList": [],
              "RolePolicyList": [ { "PolicyName": "old", "PolicyDocument": { "Version": "2012-10-17", "Statement": [ { "Sid": "Old", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bucket/in/*" } ] } } ],
              "AttachedManagedPolicies": [
                { "PolicyName": "AWSLambdaBasicExecutionRole", "PolicyArn": "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" },
                { "PolicyName": "shared", "PolicyArn": "arn:aws:iam::111122223333:policy/shared" },
                { "PolicyName": "ReadOnlyAccess", "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess" } ],
              "PermissionsBoundary": { "PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/cap" },
              "Tags": [ { "Key": "team", "Value": "media" } ], "RoleLastUsed": {}, "MaxSessionDuration": 7200
            },
            { "Path": "/", "RoleName": "partial", "Arn": "arn:aws:iam::111122223333:role/partial", "AttachedManagedPolicies": [ { "PolicyName": "gone", "PolicyArn": "arn:aws:iam::111122223333:policy/gone" } ] },
            { "Path": "/", "RoleName": "capped-by-aws", "Arn": "arn:aws:iam::111122223333:role/capped-by-aws", "PermissionsBoundary": { "PermissionsBoundaryArn": "arn:aws:iam::aws:policy/PowerUserAccess" } },
            { "Path": "/", "RoleName": "capped-by-gone", "Arn": "arn:aws:iam::111122223333:role/capped-by-gone", "PermissionsBoundary": { "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/gone" } },
            { "Path": "/", "RoleName": "secret", "Arn": "arn:aws:iam::111122223333:role/secret", "RolePolicyList": [ { "PolicyName": "of-somebody-else", "PolicyDocument": { "Version": "2012-10-17", "Statement": [] } } ] }
          ],
          "Policies": [
            { "PolicyName": "cap", "Arn": "arn:aws:iam::111122223333:policy/cap", "DefaultVersionId": "v1", "PolicyVersionList": [
              { "VersionId": "v1", "IsDefaultVersion": true, "Document": { "Version": "2012-10-17", "Statement": [ { "Sid": "Cap", "Effect": "Allow", "Action": "s3:*", "Resource": "*" } ] } } ] },
            { "PolicyName": "shared", "Arn": "arn:aws:iam::111122223333:policy/shared", "DefaultVersionId": "v2", "PolicyVersionList": [
              { "VersionId": "v2", "IsDefaultVersion": true, "Document": { "Version": "2012-10-17", "Statement": [ { "Sid": "Shared", "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" } ] } } ] },
            { "PolicyName": "ReadOnlyAccess", "Arn": "arn:aws:iam::aws:policy/ReadOnlyAccess", "DefaultVersionId": "v9999", "PolicyVersionList": [
              { "VersionId": "v9999", "IsDefaultVersion": true, "Document": { "Version": "2012-10-17", "Statement": [ { "Sid": "Newer", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" } ] } } ] }
          ]
        }
        """;

    private static readonly string Many = $$"""{ "RoleDetailList": [ { "RoleName": "many", "RolePolicyList": [ {{string.Join(", ", Enumerable.Range(0, 31).Select(i => $$"""{ "PolicyName": "p{{i}}", "PolicyDocument": {} }"""))}} ] } ] }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_ARole_FillsTheFormWithItAndNothingElseAndKeepsItInTheDraft()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        var answer = await PostAsync(client, draft, Fields("import", ("principal", "thumbnail"), ("title", "typed before")), Account);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(draft, Stop));

        foreach (var shown in (string[])[answer, page])
        {
            Assert.Contains("value=\"typed before\"", shown, StringComparison.Ordinal);
            Assert.Equal(["old", "arn:aws:iam::111122223333:policy/shared", "arn:aws:iam::aws:policy/ReadOnlyAccess"], Regex.Matches(shown, "name=\"deployed\\[\\d\\].name\" value=\"([^\"]+)\"").Select(name => name.Groups[1].Value));
            Assert.Contains("\"Sid\": \"Newer\"", shown, StringComparison.Ordinal);
            Assert.Matches("<textarea id=\"attached\"[^>]*>arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole</textarea>", shown);
            Assert.Matches("<input id=\"session\"[^>]* value=\"2 h\"", shown);
            Assert.Matches("<input id=\"path\"[^>]* value=\"/app/\"", shown);
            Assert.Matches("<input id=\"boundary\"[^>]* value=\"arn:aws:iam::111122223333:policy/cap\"", shown);
            Assert.Matches("<textarea id=\"tags\"[^>]*>team = media</textarea>", shown);
            Assert.DoesNotContain("of-somebody-else", shown, StringComparison.Ordinal);
            Assert.Contains("name=\"importedFrom\" value=\"arn:aws:iam::111122223333:role/app/thumbnail\"", shown, StringComparison.Ordinal);
            Assert.Equal(["PermissionsPolicy", "TrustPolicy", "PermissionsBoundary"], Kinds(shown));
            Assert.Contains("\"Sid\": \"Cap\"", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("capped-by-aws", "arn:aws:iam::aws:policy/PowerUserAccess", null)]
    [InlineData("capped-by-gone", "arn:aws:iam::111122223333:policy/gone", "was imported without its permissions boundary.*policy/gone")]
    public async Task Import_ABoundaryThatTheFileDoesNotHold_IsNamedAndSaidUnlessItIsOneOfAws(string principal, string arn, string? said)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        var page = await PostAsync(client, draft, Fields("import", ("principal", principal)), Account);

        Assert.Matches($"<input id=\"boundary\"[^>]* value=\"{arn}\"", page);
        Assert.Equal(["PermissionsPolicy"], Kinds(page));
        Assert.Equal(said is not null, Regex.IsMatch(page, $"href=\"{draft}#boundary\"[^\n]*{said ?? "permissions boundary"}"));
    }

    [Fact]
    public async Task Import_ABoundaryIsWrittenAlready_KeepsItAndSaysThatAnotherIsDeployed()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);
        var written = new[] { ("principal", "thumbnail"), ("documents[1].kind", "PermissionsBoundary"), ("documents[1].resourceType", ""), ("documents[1].text", Policy("arn:aws:s3:::narrower/*")) };

        var page = await PostAsync(client, draft, Fields("import", written), Account);

        Assert.Equal(["PermissionsPolicy", "PermissionsBoundary", "TrustPolicy"], Kinds(page));
        Assert.Contains("arn:aws:s3:::narrower/*", page, StringComparison.Ordinal);
        Assert.Matches($"href=\"{draft}#boundary\"[^\n]*is deployed with another text", page);
    }

    [Theory]
    [InlineData("thumbnale", Account, "principal", "It has no role or user")]
    [InlineData("", Account, "principal", "Whose policies")]
    [InlineData("partial", Account, "details-file", "does not hold the managed policy")]
    [InlineData("thumbnail", "{", "details-file", "It is no JSON: line 1")]
    [InlineData("thumbnail", "{}", "details-file", "neither")]
    [InlineData("thumbnail", null, "details-file", "No file was chosen")]
    [InlineData("many", "many", "details-file", "has more than 30 policies")]
    public async Task Import_WhatCannotBeImported_SaysWhereAndKeepsWhatWasTyped(string principal, string? file, string place, string message)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        var page = await PostAsync(client, draft, Fields("import", ("principal", principal), ("attached", "ReadOnlyAccess"), ("deployed[0].name", "kept"), ("deployed[0].text", "{}")), file == "many" ? Many : file);

        Assert.Matches($"href=\"{draft}#{place}\"[^\n]*{message}", page);
        Assert.Matches("<textarea id=\"attached\"[^>]*>ReadOnlyAccess</textarea>", page);
        Assert.Contains("name=\"deployed[0].name\" value=\"kept\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AFileThatWasNotImported_SaysSo()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        Assert.Contains("was chosen and not imported", await PostAsync(client, draft, Fields("submit"), Account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveDeployed_OneOfTwo_KeepsTheOther()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        var page = await PostAsync(client, draft, Fields("remove-deployed:0", ("deployed[0].name", "first"), ("deployed[0].text", "{}"), ("deployed[1].name", "second"), ("deployed[1].text", "{}")), null);

        Assert.Equal(["second"], Regex.Matches(page, "name=\"deployed\\[\\d\\].name\" value=\"([^\"]+)\"").Select(name => name.Groups[1].Value));
    }

    [Fact]
    public async Task Submit_FaultsInThePart_NamesThemAllAtTheirFields()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);

        var page = await PostAsync(client, draft, Fields("submit", ("attached", "ReadOnlyAcces"), ("session", "long"), ("path", "app"), ("boundary", "cap"), ("tags", "none")), null);

        foreach (var place in (string[])["#attached", "#session", "#path", "#boundary", "#tags"])
        {
            Assert.Contains($"{draft}{place}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("Did you mean <code>arn:aws:iam::aws:policy/ReadOnlyAccess</code>", page, StringComparison.Ordinal);
        Assert.Matches("<details class=\"setup panel\" open", page);
    }

    [Fact]
    public async Task Submit_WithEverything_ShowsItOnTheReviewAndComparesDeployedWithSubmitted()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var draft = await StartAsync(client);
        var fields = Fields("submit", ("attached", "AWSLambdaBasicExecutionRole"), ("session", "4 h"), ("path", "/app/"), ("boundary", "arn:aws:iam::111122223333:policy/cap"), ("tags", "team = media"), ("importedFrom", "arn:aws:iam::111122223333:role/app/thumbnail"),
            ("deployed[0].name", "old"), ("deployed[0].text", Policy("arn:aws:s3:::bucket/*")), ("deployed[0].replaced", "true"));

        Assert.Equal("", await PostAsync(client, draft, fields, null));
        var page = await CheckedAsync(client);

        Assert.Contains("What is submitted allows less than what is deployed.", page, StringComparison.Ordinal);
        Assert.Contains("replaced by this submission, not counted in the proof", page, StringComparison.Ordinal);
        Assert.Matches("AWSLambdaBasicExecutionRole</code> <span class=\"muted\">v\\d+ of \\d{4}-\\d\\d-\\d\\d, data of \\d{4}-", page);
        Assert.Contains("team = media", page, StringComparison.Ordinal);
        Assert.Contains("Imported by the author from <code>arn:aws:iam::111122223333:role/app/thumbnail</code>", page, StringComparison.Ordinal);
        Assert.Contains("data-code=\"boundary-not-reviewed\"", page, StringComparison.Ordinal);
        Assert.Contains("data-code=\"session-longer-than-default\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("Proven over: [^.]*old", page);

        var asked = WebUtility.HtmlDecode(await client.GetStringAsync("/reviews/1/ask?action=logs:PutLogEvents&resource=arn:aws:logs:us-east-1:111122223333:log-group:a:log-stream:b", Stop));
        Assert.Contains("<p id=\"answer\"><b>Yes.</b>", asked, StringComparison.Ordinal);
        Assert.Contains("of arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", asked, StringComparison.Ordinal);

        using var sharing = await WebServer.PostAsync(client, "/reviews/1", "/reviews/1", new() { ["_handler"] = "command", ["do"] = "share", ["days"] = "7" });
        var link = Regex.Match(await sharing.Content.ReadAsStringAsync(Stop), "href=\"(/share/[^\"]+)\"").Groups[1].Value;
        var record = WebUtility.HtmlDecode(await client.GetStringAsync(link, Stop));
        Assert.Contains("<dt>Imported from</dt><dd>arn:aws:iam::111122223333:role/app/thumbnail</dd>", record, StringComparison.Ordinal);
        Assert.Contains("<dt>Role</dt><dd>maximum session 4 h; path /app/; permissions boundary arn:aws:iam::111122223333:policy/cap; tags team = media</dd>", record, StringComparison.Ordinal);
        Assert.Contains("<dt>Attached policies</dt><dd>arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole</dd>", record, StringComparison.Ordinal);
        Assert.Contains("<dt>Deployed policies</dt><dd>old (replaced)</dd>", record, StringComparison.Ordinal);

        using var revised = await WebServer.PostAsync(client, "/reviews/1", "/reviews/1/revise", []);
        var next = await client.GetStringAsync(revised.Headers.Location!.OriginalString, Stop);
        Assert.Matches("<input id=\"session\"[^>]* value=\"4 h\"", next);
        Assert.Matches("name=\"deployed\\[0\\].replaced\" value=\"true\" checked", next);

        fields["session"] = "1 h";
        Assert.Equal("", await PostAsync(client, revised.Headers.Location!.OriginalString, fields, null));
        var diff = WebUtility.HtmlDecode(await client.GetStringAsync("/reviews/1/diff?from=1&to=2", Stop));
        Assert.Contains("- Maximum session: 4 h", diff, StringComparison.Ordinal);
        Assert.Contains("+ Maximum session: 1 h", diff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_ADeployedPolicyThatAwsWouldRefuse_IsSaidFirstAndIsAFindingWithoutAPlace()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await server.SignedInAsync("ken@example.com", PersonRoles.Author);
        var odd = """{ "Version": "2012-10-17", "Statement": { "Sid": "Odd", "Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": "*" } }""";
        Assert.Equal("", await PostAsync(client, await StartAsync(client), Fields("submit", ("deployed[0].name", "old"), ("deployed[0].text", odd)), null));

        var page = await CheckedAsync(client);

        Assert.Matches("<p id=\"verdict\"><b>It does what it must, as far as the principal's policies are known.</b> <code>old</code>, Odd", page);
        Assert.Contains("data-code=\"policy-not-accepted\"", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Kinds(string page) => Regex.Matches(page, "<select[^>]* name=\"documents\\[\\d+\\].kind\".*?</select>", RegexOptions.Singleline)
        .Select(kind => Regex.Match(kind.Value, "<option value=\"(\\w+)\" selected").Groups[1].Value);

    private static string Policy(string resource) =>
        $$"""{ "Version": "2012-10-17", "Statement": [ { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "{{resource}}" } ] }""";

    private static Dictionary<string, string> Fields(string command, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "submission",
            ["do"] = command,
            ["title"] = "Upload role",
            ["table"] = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| U | Federated human user | `s3:GetObject` on `arn:aws:s3:::bucket/in/*` | S3 delete |",
            ["duration"] = "standing",
            ["documents[0].kind"] = "PermissionsPolicy",
            ["documents[0].resourceType"] = "",
            ["documents[0].text"] = Policy("arn:aws:s3:::bucket/in/*"),
        };
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }

        return fields;
    }

    private static async Task<string> StartAsync(HttpClient client)
    {
        using var started = await WebServer.PostAsync(client, "/submit", "/submit/new", new() { ["template"] = "" });
        return started.Headers.Location!.OriginalString;
    }

    // As a browser sends it: multipart, with the file among the fields. Of a redirect no text counts.
    private static async Task<string> PostAsync(HttpClient client, string draft, Dictionary<string, string> fields, string? file)
    {
        using var form = new MultipartFormDataContent();
        fields["__RequestVerificationToken"] = Regex.Match(await client.GetStringAsync(draft, Stop), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "details.file", "account.json");
        }

        using var answer = await client.PostAsync(draft, form, Stop);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<string> CheckedAsync(HttpClient client)
    {
        for (var i = 0; i < 400; i++)
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
}
