using Amazon.Runtime;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Settings;

namespace PolicyReview.Checks.AccessAnalyzer;

public sealed class AccessAnalyzerCheckTests
{
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    // Access Analyzer's answer about a policy whose action has a typo.
    private const string OneFinding = """
        {"findings":[{"findingDetails":"The action s3:GetObjet does not exist.","findingType":"ERROR","issueCode":"INVALID_ACTION",
        "learnMoreLink":"https://docs.aws.amazon.com/x","locations":[{"path":[{"value":"Statement"},{"index":0},{"value":"Action"}],
        "span":{"start":{"line":1,"column":1,"offset":1},"end":{"line":1,"column":5,"offset":5}}}]}]}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Off_AsksNobodyAndSaysWhatToSet()
    {
        var outcome = await new AccessAnalyzerCheck(new AccessAnalyzerSettings(), Credentials).RunAsync(A.Input(), Stop);

        Assert.Contains("`PolicyReview:AccessAnalyzer:Mode`", Assert.IsType<CheckOutcome.NotConfigured>(outcome).WhatToSet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsOn_SwitchedOnInTheApp_IsNoLongerOff()
    {
        var settings = new AccessAnalyzerSettings();
        var switches = new Switches();
        Assert.IsType<CheckOutcome.NotConfigured>(await new AccessAnalyzerCheck(settings, Credentials, switches).RunAsync(A.Input(), Stop));

        switches.IsOn = true;
        var check = new AccessAnalyzerCheck(settings, Credentials, switches);

        Assert.True(await check.IsOnAsync(Stop));
    }

    [Fact]
    public async Task SeenCredentials_ShowTheBeginningOfTheKeyAndTheRegion()
    {
        var check = new AccessAnalyzerCheck(new AccessAnalyzerSettings { Region = "eu-central-1" }, Credentials);

        Assert.Equal("AKID… in eu-central-1", await check.SeenCredentialsAsync(Stop));
    }

    [Fact]
    public async Task Run_TwoDocuments_AsksOfEachWithItsTypeAndKeepsThePlaces()
    {
        await using var aws = await Loopback.StartAsync(200, OneFinding);

        var done = Assert.IsType<CheckOutcome.Done>(await Check(aws).RunAsync(A.Input(), Stop));

        Assert.Equal([0, 1], done.Findings.Select(found => found.Document!.Value));
        var first = done.Findings[0].Finding;
        Assert.Equal(("INVALID_ACTION", FindingType.Error, FindingSource.AccessAnalyzer, 1), (first.Code, first.Type, first.Source, first.Locations[0].Span.Start.Offset));
        Assert.Contains("IDENTITY_POLICY", aws.Asked.First().Body, StringComparison.Ordinal);
        Assert.Contains("AWS::IAM::AssumeRolePolicyDocument", aws.Asked.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SeveralPages_ReadsThemAll()
    {
        await using var aws = await Loopback.StartAsync((count, context) => Loopback.Answer(context, 200, count == 1 ? OneFinding[..OneFinding.LastIndexOf('}')] + ",\"nextToken\":\"b\"}" : OneFinding));

        var done = Assert.IsType<CheckOutcome.Done>(await Check(aws).RunAsync(A.Input(DocumentKind.PermissionsPolicy, "{\"Version\":\"2012-10-17\"}"), Stop));

        Assert.Equal(2, done.Findings.Count);
    }

    [Theory]
    [InlineData(403, """{"__type":"AccessDeniedException","message":"no"}""", "may not call", false)]
    [InlineData(400, """{"__type":"ValidationException","message":"too long","reason":"other"}""", "too long", false)]
    [InlineData(429, """{"__type":"ThrottlingException","message":"slow down"}""", "ThrottlingException", true)]
    [InlineData(500, "<html>sorry</html>", "500", true)]
    [InlineData(200, "no json at all", "not in Access Analyzer's form", true)]
    public async Task Run_SomethingGoesWrong_FailsInWordsAndNeverPasses(int status, string body, string expected, bool retry)
    {
        await using var aws = await Loopback.StartAsync(status, body);

        var failed = Assert.IsType<CheckOutcome.Failed>(await Check(aws).RunAsync(A.Input(), Stop));

        Assert.Contains(expected, failed.Reason, StringComparison.Ordinal);
        Assert.Equal(retry, failed.WorthRetrying);
    }

    [Fact]
    public async Task Run_NobodyAnswers_FailsAfterTheTimeOut()
    {
        await using var aws = await Loopback.StartAsync((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.True(Assert.IsType<CheckOutcome.Failed>(await Check(aws).RunAsync(A.Input(), Stop)).WorthRetrying);
    }

    private static AccessAnalyzerCheck Check(Loopback aws) =>
        new(new AccessAnalyzerSettings { Mode = AccessAnalyzerMode.Endpoint, Endpoint = aws.Address, TimeoutSeconds = 1 }, Credentials);

    private sealed class Switches : IReviewSettings
    {
        public bool IsOn { get; set; }

        public Task<ReviewSettings> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(ReviewSettings.Default with { AsksAccessAnalyzer = IsOn });

        public Task ChangeAsync(ReviewSettings settings, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
