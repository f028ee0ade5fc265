using System.Net;
using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using AWSSDK.AccessAnalyzer.Tests.Loopback;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class ValidatePolicyTests
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Sid":"Žluť & <b>"}]}""";

    private const string EveryKindOfStep = """
        {"findings":[{"findingType":"SECURITY_WARNING","issueCode":"PASS_ROLE_WITH_STAR_IN_RESOURCE","findingDetails":"Das * ist zu weit.",
          "learnMoreLink":"https://docs.aws.amazon.com/x#y","severity":"new member","locations":[
            {"path":[{"value":"Statement"},{"index":0},{"value":"Condition"},{"value":"StringLike"},{"key":"aws:PrincipalArn"}],
             "span":{"start":{"line":1,"column":25,"offset":25},"end":{"line":2,"column":4,"offset":40}}},
            {"path":[{"substring":{"start":3,"length":7}}],
             "span":{"start":{"line":3,"column":0,"offset":50},"end":{"line":3,"column":7,"offset":57}}},
            {"path":[],"span":{"start":{"line":1,"column":0,"offset":0},"end":{"line":9,"column":1,"offset":99}}}]},
          {"findingType":"NEW_KIND","issueCode":"BRAND_NEW","findingDetails":"d","learnMoreLink":"l","locations":[]}],
         "nextToken":"t2"}
        """;

    [Fact]
    public async Task ValidatePolicyAsync_EveryMemberSet_SendsQueryAndBody()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client();

        await client.ValidatePolicyAsync(new ValidatePolicyRequest
        {
            Locale = Locale.DE,
            MaxResults = 50,
            NextToken = "a b/+=é",
            PolicyDocument = Document,
            PolicyType = PolicyType.RESOURCE_POLICY,
            ValidatePolicyResourceType = ValidatePolicyResourceType.AWSS3Bucket,
        });

        var sent = server.OnlyRequest;
        Assert.Equal("POST", sent.Method);
        Assert.Equal("/policy/validation", sent.Path);
        Assert.Equal("maxResults=50&nextToken=a%20b%2F%2B%3D%C3%A9", sent.Query);
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal(["locale", "policyDocument", "policyType", "validatePolicyResourceType"], sent.Json.AsObject().Select(m => m.Key).Order());
        Assert.Equal("DE", (string?)sent.Json["locale"]);
        Assert.Equal(Document, (string?)sent.Json["policyDocument"]);
        Assert.Equal("RESOURCE_POLICY", (string?)sent.Json["policyType"]);
        Assert.Equal("AWS::S3::Bucket", (string?)sent.Json["validatePolicyResourceType"]);
    }

    [Fact]
    public async Task ValidatePolicyAsync_OnlyRequiredMembers_SendsNothingElse()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client();

        await client.ValidatePolicyAsync(new ValidatePolicyRequest { PolicyDocument = "{}", PolicyType = "IDENTITY_POLICY" });

        Assert.Equal("", server.OnlyRequest.Query);
        Assert.Equal(["policyDocument", "policyType"], server.OnlyRequest.Json.AsObject().Select(m => m.Key).Order());
    }

    [Fact]
    public async Task ValidatePolicyAsync_FindingsOfEveryShape_ReadsPathsAndSpans()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok(EveryKindOfStep));
        using var client = server.Client();

        var page = await client.ValidatePolicyAsync(new ValidatePolicyRequest { PolicyDocument = "{}", PolicyType = PolicyType.IDENTITY_POLICY });

        Assert.Equal(HttpStatusCode.OK, page.HttpStatusCode);
        Assert.Equal("req-1", page.ResponseMetadata.RequestId);
        Assert.Equal("t2", page.NextToken);
        Assert.Equal(2, page.Findings!.Count);
        var finding = page.Findings[0];
        Assert.Same(ValidatePolicyFindingType.SECURITY_WARNING, finding.FindingType);
        Assert.Equal("PASS_ROLE_WITH_STAR_IN_RESOURCE", finding.IssueCode);
        Assert.Equal("Das * ist zu weit.", finding.FindingDetails);
        Assert.Equal("https://docs.aws.amazon.com/x#y", finding.LearnMoreLink);
        Assert.Equal(
            ["value=Statement", "index=0", "value=Condition", "value=StringLike", "key=aws:PrincipalArn"],
            finding.Locations![0].Path!.Select(Written));
        Assert.Equal("1:25@25-2:4@40", Written(finding.Locations[0].Span!));
        Assert.Equal(["substring=3+7"], finding.Locations[1].Path!.Select(Written));
        Assert.Equal("3:0@50-3:7@57", Written(finding.Locations[1].Span!));
        Assert.Empty(finding.Locations[2].Path!);
    }

    [Fact]
    public async Task ValidatePolicyAsync_UnknownFindingType_KeepsItsName()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok(EveryKindOfStep));
        using var client = server.Client();

        var page = await client.ValidatePolicyAsync(new ValidatePolicyRequest { PolicyDocument = "{}", PolicyType = PolicyType.IDENTITY_POLICY });

        Assert.Equal("NEW_KIND", page.Findings![1].FindingType!.Value);
        Assert.Empty(page.Findings[1].Locations!);
    }

    [Fact]
    public async Task ValidatePolicyAsync_AnswerWithoutFindings_DiffersFromAnEmptyList()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("{}"), Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client();
        var request = new ValidatePolicyRequest { PolicyDocument = "{}", PolicyType = PolicyType.IDENTITY_POLICY };

        Assert.Null((await client.ValidatePolicyAsync(request)).Findings);
        Assert.Empty((await client.ValidatePolicyAsync(request)).Findings!);
    }

    // Each member that is set is written, so a second one in the same step would show.
    private static string Written(PathElement step) => string.Join(',', new[]
    {
        step.Index is { } index ? $"index={index}" : null,
        step.Key is { } key ? $"key={key}" : null,
        step.Substring is { } part ? $"substring={part.Start}+{part.Length}" : null,
        step.Value is { } value ? $"value={value}" : null,
    }.Where(member => member is not null));

    private static string Written(Span span) => $"{Written(span.Start!)}-{Written(span.End!)}";

    private static string Written(Position position) => $"{position.Line}:{position.Column}@{position.Offset}";
}
