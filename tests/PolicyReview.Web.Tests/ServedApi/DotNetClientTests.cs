using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.Validation;
using PolicyReview.Checks.AccessAnalyzer;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Tests.ServedApi;

/// <summary>The served API asked with the .NET client, and by the app's own Access Analyzer check.</summary>
public sealed class DotNetClientTests(ServingServer server) : IClassFixture<ServingServer>
{
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paginator_MoreThanAPageOfFindings_ReadsEveryPageOnceAndInOrder()
    {
        using var client = Client();
        var request = new ValidatePolicyRequest { PolicyType = PolicyType.IDENTITY_POLICY, PolicyDocument = Policies.WithUnknownActions(120) };

        var first = await client.ValidatePolicyAsync(request, Stop);
        var all = new List<ValidatePolicyFinding>();
        var pages = 0;
        await foreach (var page in client.Paginators.ValidatePolicy(request).Responses.WithCancellation(Stop))
        {
            pages++;
            all.AddRange(page.Findings!);
        }

        Assert.Equal(50, first.Findings!.Count);
        Assert.Equal(3, pages);
        Assert.Equal(
            Enumerable.Range(0, 120).Select(number => $"s3:NoSuchAction{number:000}"),
            all.Where(finding => finding.IssueCode == "INVALID_ACTION").Select(finding => finding.FindingDetails!.Split('`')[1]));
    }

    [Fact]
    public async Task ValidatePolicy_ATokenOfAnotherQuestion_IsRefused()
    {
        using var client = Client();
        var page = await client.ValidatePolicyAsync(new ValidatePolicyRequest { PolicyType = PolicyType.IDENTITY_POLICY, PolicyDocument = Policies.WithUnknownActions(3), MaxResults = 1 }, Stop);

        var refused = await Assert.ThrowsAsync<ValidationException>(() => client.ValidatePolicyAsync(
            new ValidatePolicyRequest { PolicyType = PolicyType.IDENTITY_POLICY, PolicyDocument = Policies.WithUnknownActions(4), NextToken = page.NextToken }, Stop));

        Assert.Equal(ValidationExceptionReason.FieldValidationFailed, refused.Reason);
        Assert.Equal("nextToken", refused.FieldList!.Single().Name);
        Assert.False(string.IsNullOrEmpty(refused.RequestId));
    }

    [Fact]
    public async Task ValidatePolicy_ATrustPolicy_IsReadAsOne()
    {
        using var client = Client();
        const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

        var asTrust = await client.ValidatePolicyAsync(
            new ValidatePolicyRequest { PolicyType = PolicyType.RESOURCE_POLICY, ValidatePolicyResourceType = "AWS::IAM::AssumeRolePolicyDocument", PolicyDocument = Trust, Locale = Locale.JA }, Stop);
        var asResource = await client.ValidatePolicyAsync(new ValidatePolicyRequest { PolicyType = PolicyType.RESOURCE_POLICY, PolicyDocument = Trust }, Stop);

        Assert.Empty(asTrust.Findings!);
        Assert.Contains(asResource.Findings!, finding => finding.IssueCode == "MISSING_RESOURCE");
    }

    [Fact]
    public async Task CheckNoNewAccess_AnActionMore_FailsWithTheStatement()
    {
        using var client = Client();
        var request = new CheckNoNewAccessRequest
        {
            ExistingPolicyDocument = Policies.ReadsReports, NewPolicyDocument = Policies.ReadsAndCleansUpReports, PolicyType = AccessCheckPolicyType.IDENTITY_POLICY,
        };

        var wider = await client.CheckNoNewAccessAsync(request, Stop);
        (request.ExistingPolicyDocument, request.NewPolicyDocument) = (request.NewPolicyDocument, request.ExistingPolicyDocument);
        var narrower = await client.CheckNoNewAccessAsync(request, Stop);

        Assert.Equal(CheckNoNewAccessResult.FAIL, wider.Result);
        Assert.Equal("The modified permissions grant new access compared to your existing policy.", wider.Message);
        var reason = Assert.Single(wider.Reasons!);
        Assert.Equal("New access in the statement with sid: CleanUp.", reason.Description);
        Assert.Equal(1, reason.StatementIndex);
        Assert.Equal("CleanUp", reason.StatementId);
        Assert.Equal(CheckNoNewAccessResult.PASS, narrower.Result);
        Assert.Empty(narrower.Reasons!);
    }

    [Theory]
    [InlineData("s3:DeleteObject", true)]
    [InlineData("s3:PutObject", false)]
    public async Task CheckAccessNotGranted_AnAction_FailsIfItIsAllowed(string action, bool isGranted)
    {
        using var client = Client();

        var answer = await client.CheckAccessNotGrantedAsync(
            new CheckAccessNotGrantedRequest { PolicyDocument = Policies.ReadsAndCleansUpReports, Access = [new Access { Actions = [action] }], PolicyType = AccessCheckPolicyType.IDENTITY_POLICY }, Stop);

        Assert.Equal(isGranted ? CheckAccessNotGrantedResult.FAIL : CheckAccessNotGrantedResult.PASS, answer.Result);
        Assert.Equal(isGranted ? ["CleanUp"] : [], answer.Reasons!.Select(reason => reason.StatementId));
    }

    [Fact]
    public async Task CheckNoPublicAccess_NoPolicy_IsATypedErrorThatIsNotTriedAgain()
    {
        using var client = Client();

        var refused = await Assert.ThrowsAsync<ValidationException>(() => client.CheckNoPublicAccessAsync(
            new CheckNoPublicAccessRequest { PolicyDocument = "{}", ResourceType = AccessCheckResourceType.AWSS3Bucket }, Stop));

        Assert.Contains("`policyDocument` is no policy", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccessAnalyzerCheck_PointedAtTheApp_FindsWhatTheLocalRulesFindAtTheSamePlaces()
    {
        var check = new AccessAnalyzerCheck(new AccessAnalyzerSettings { Mode = AccessAnalyzerMode.Endpoint, Endpoint = new Uri(server.Endpoint) }, Credentials);
        var document = new SubmittedDocument(DocumentKind.PermissionsPolicy, null, Policies.WithUnknownActions(60));

        var outcome = await check.RunAsync(new CheckInput(1, 1, new Submission("T", "", [document], null, null, null, null, [], false), BindingSet.Empty), Stop);

        var done = Assert.IsType<CheckOutcome.Done>(outcome);
        var expected = PolicyValidator.Validate(new PolicyContext(PolicyParser.Parse(document.Text), document.Kind, null, PolicyReview.Analysis.ServiceReference.ServiceCatalogue.Embedded, SubmissionFacts.None))
            .Where(finding => finding.Source == FindingSource.Validation)
            .Select(finding => (finding.Code, finding.Type, finding.Message, finding.Locations[0])).ToHashSet();
        Assert.Equal(60, done.Findings.Count);
        Assert.Equal(expected, done.Findings.Select(found => (found.Finding.Code, found.Finding.Type, found.Finding.Message, found.Finding.Locations[0])).ToHashSet());
        Assert.All(done.Findings, found => Assert.Equal(FindingSource.AccessAnalyzer, found.Finding.Source));
    }

    private AmazonAccessAnalyzerClient Client() =>
        new(Credentials, new AmazonAccessAnalyzerConfig { ServiceURL = server.Endpoint, AuthenticationRegion = "us-east-1", Timeout = TimeSpan.FromSeconds(10) });
}
