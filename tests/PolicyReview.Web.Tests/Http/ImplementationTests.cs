using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Tests.Http;

/// <summary>A review as infrastructure code, and what is deployed held against it.</summary>
public sealed class ImplementationTests
{
    private const string Boundary = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","dynamodb:*","sns:*","logs:*"],"Resource":"*"}]}""";

    private static readonly WorkedExample Thumbnail = WorkedExample.Find("thumbnail-lambda")!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cdk-typescript", "role-stack.ts", "removalPolicy: RemovalPolicy.RETAIN")]
    [InlineData("cdk-csharp", "RoleStack.cs", "RemovalPolicy = RemovalPolicy.RETAIN")]
    [InlineData("cloudformation", "role.template.json", "\"DeletionPolicy\": \"Retain\"")]
    [InlineData("terraform", "role.tf", "skip_destroy      = true")]
    public async Task Code_OfAReview_HasItsPoliciesBoundaryAndLogGroup(string to, string file, string logGroup)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted() with { LogGroupByInfrastructure = true });

        using var download = await client.GetAsync($"/reviews/1/code/file?to={to}&name=thumb", Stop);
        var text = await download.Content.ReadAsStringAsync(Stop);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"/reviews/1/code?to={to}&name=thumb", Stop));

        Assert.Equal(file, download.Content.Headers.ContentDisposition?.FileName);
        Assert.All((string[])[logGroup, "thumb-boundary", "lambda.amazonaws.com", "s3:x-amz-server-side-encryption", "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Contains(text.Trim(), page, StringComparison.Ordinal);
        Assert.Contains("Not signed off: do not deploy it yet", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name=a/b", "`a/b` is no role name")]
    [InlineData("account=12", "`12` is no account")]
    [InlineData("region=tokyo", "`tokyo` is no region")]
    [InlineData("log-group=a%20b", "`a b` is no log group")]
    [InlineData("log-group=a&retention=8", "for `8` days")]
    public async Task Code_OptionsThatCannotBeUsed_SaysWhichAndKeepsThem(string query, string message)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted());

        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"/reviews/1/code?{query}", Stop));
        using var file = await client.GetAsync($"/reviews/1/code/file?{query}", Stop);

        Assert.Contains(message, page.Replace("<code>", "`", StringComparison.Ordinal).Replace("</code>", "`", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("download>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, file.StatusCode);
    }

    [Fact]
    public async Task Code_WithoutATrustPolicy_WritesTheOneThePrincipalAsksForAndSaysSo()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted() with { Documents = [Document(DocumentKind.PermissionsPolicy, Permissions)] });

        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/reviews/1/code", Stop));

        Assert.Contains("has no trust policy: the one its principal column asks for is written here, and nobody reviewed it", page, StringComparison.Ordinal);
        Assert.Contains("Service: 'lambda.amazonaws.com'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OfAPermissionSet_SaysThatThereIsNoRoleToWrite()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted() with { Setup = new PrincipalSetup { Role = new RoleMetadata { IsPermissionSet = true } } });

        Assert.Contains("there is no role to write", await client.GetStringAsync("/reviews/1/code", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_TheTemplateOfTheReviewItself_IsWhatItSays()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted());
        var template = await client.GetStringAsync("/reviews/1/code/file?to=cloudformation&account=111122223333", Stop);

        var equal = await CompareAsync(client, template, parameters: "AWS::AccountId=111122223333");
        var open = await CompareAsync(client, template);

        Assert.Contains("<h1>It is what revision 1 says</h1>", equal, StringComparison.Ordinal);
        Assert.DoesNotContain("is filled in below", equal, StringComparison.Ordinal);
        Assert.Contains("<h1>It may allow something else than revision 1</h1>", open, StringComparison.Ordinal);
        Assert.Contains("Give its value as a parameter", open, StringComparison.Ordinal);
        Assert.Contains("is filled in below", open, StringComparison.Ordinal);
        Assert.Contains(">AWS::AccountId=111122223333</textarea>", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodeAndDrift_DeployedPoliciesThatStay_AreOfTheRole()
    {
        static string Policy(string bucket) => $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{{bucket}}}/*"}}""";
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted() with
        {
            Setup = new PrincipalSetup
            {
                DeployedPolicies =
                [
                    new DeployedPolicy("reports", Policy("reports")),
                    new DeployedPolicy("arn:aws:iam::111122223333:policy/shared", Policy("shared")),
                    new DeployedPolicy("old", Policy("old")) { IsReplaced = true },
                ],
            },
        });

        var template = await client.GetStringAsync("/reviews/1/code/file?to=cloudformation", Stop);
        Assert.Contains("\"PolicyName\": \"reports\"", template, StringComparison.Ordinal);
        Assert.Contains("\"arn:aws:iam::111122223333:policy/shared\"", template, StringComparison.Ordinal);
        Assert.DoesNotContain("s3:::old", template, StringComparison.Ordinal);
        Assert.Contains("<h1>It is what revision 1 says</h1>", await CompareAsync(client, template), StringComparison.Ordinal);
        Assert.Contains("<h1>It allows less than revision 1</h1>", await CompareAsync(client, template.Replace("s3:::reports/*", "s3:::reports/a", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_AWiderTemplate_ShowsARequestThatOnlyItAllows()
    {
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted());
        var template = await client.GetStringAsync("/reviews/1/code/file?to=cloudformation", Stop);

        var page = await CompareAsync(client, template.Replace("\"s3:GetObject\"", "\"s3:*\"", StringComparison.Ordinal));

        Assert.Contains("<h1>It allows more than revision 1</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Only deployed", page, StringComparison.Ordinal);
        Assert.Contains("For example", page, StringComparison.Ordinal);
        Assert.Contains("\"s3:*\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "#deployed", "There is nothing to compare")]
    [InlineData("resource \"aws_iam_role\" \"this\" {}", "", "", "#deployed", "It is Terraform's source")]
    [InlineData("{}", "", "", "#deployed", "neither a CloudFormation template nor a Terraform plan")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::IAM::Role","Properties":{}},"B":{"Type":"AWS::IAM::Role","Properties":{}}}}""", "", "", "#role", "There are several roles in it")]
    [InlineData("""{"RoleDetailList":[{"RoleName":"a"}]}""", "", "", "#role", "An account has many roles")]
    [InlineData("""{"RoleDetailList":[{"RoleName":"a"}],"IsTruncated":true}""", "a", "", "#deployed", "only one page")]
    [InlineData("""{"Resources":{}}""", "", "Stage", "#parameters", "is no parameter")]
    public async Task Drift_WhatCannotBeCompared_SaysWhereAndKeepsWhatWasTyped(string text, string role, string parameters, string place, string message)
    {
        await using var server = await WebServer.StartAsync();
        using var client = await SubmitAsync(server, Submitted());

        var page = await CompareAsync(client, text, role, parameters);

        Assert.Contains(place, page, StringComparison.Ordinal);
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains($"spellcheck=\"false\">{text}</textarea>", page, StringComparison.Ordinal);
    }

    private static string Permissions => Thumbnail.Documents.First(document => document.Kind == DocumentKind.PermissionsPolicy).Text;

    private static Submission Submitted() => new(
        "Thumbnail", Thumbnail.Table,
        [Document(DocumentKind.PermissionsPolicy, Permissions), Document(DocumentKind.TrustPolicy, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""), Document(DocumentKind.PermissionsBoundary, Boundary)],
        null, null, null, null, [], LogGroupByInfrastructure: false)
    {
        Setup = new PrincipalSetup { AttachedPolicies = ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"] },
    };

    private static SubmittedDocument Document(DocumentKind kind, string text) => new(kind, null, text);

    private static async Task<HttpClient> SubmitAsync(WebServer server, Submission submission)
    {
        var author = (await server.AddPersonAsync("ken@example.com", PersonRoles.Author)).ToPerson();
        await server.Services.GetRequiredService<IReviewStore>().AddAsync(number => Review.Open(number, submission, author, TimeProvider.System.GetUtcNow()), Stop);
        return await server.SignInAsync("ken@example.com");
    }

    private static async Task<string> CompareAsync(HttpClient client, string text, string role = "", string parameters = "")
    {
        using var answer = await WebServer.PostAsync(
            client, "/reviews/1/drift", "/reviews/1/drift", new() { ["_handler"] = "command", ["deployed"] = text, ["role"] = role, ["parameters"] = parameters });
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
    }
}
