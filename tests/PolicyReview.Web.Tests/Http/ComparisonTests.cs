using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Pages.Submit;

namespace PolicyReview.Web.Tests.Http;

/// <summary>A review's policy against any stored policy that the reader may read.</summary>
public sealed class ComparisonTests : IAsyncLifetime
{
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private const string SecretTitle = "Secret payments role";

    private static readonly Submission Thumbnail = SubmissionForm.From(WorkedExample.Find("thumbnail-lambda")!).ToSubmission().Value;

    private WebServer _server = null!;
    private HttpClient _client = null!;
    private Person _author = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await WebServer.StartAsync();
        _author = (await _server.AddPersonAsync("ken@example.com", PersonRoles.Author)).ToPerson();
        _client = await _server.SignedInAsync("eve@example.com", PersonRoles.Author | PersonRoles.Reviewer | PersonRoles.Administrator);
        await OpenAsync(Thumbnail with { Title = "Thumbnails" });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Page_AnAwsManagedPolicy_ShowsBothDirectionsWithWitnessesAndTheDataItRestsOn()
    {
        var page = await PageAsync($"/reviews/1/compare?policy=1/1&with={ReadOnly}");

        Assert.Contains("The permissions policy of review 1, revision 1 allows some things that ReadOnlyAccess does not, and does not allow others that it does.", page, StringComparison.Ordinal);
        Assert.Contains("What the permissions policy of review 1, revision 1 allows and ReadOnlyAccess does not", page, StringComparison.Ordinal);
        Assert.Contains("For example sns:Publish on arn:aws:sns:", page, StringComparison.Ordinal);
        Assert.Contains("What ReadOnlyAccess allows and the permissions policy of review 1, revision 1 does not", page, StringComparison.Ordinal);
        Assert.Matches(@"v\d+ of \d{4}-\d\d-\d\d, data of \d{4}-\d\d-\d\d", page);
    }

    [Fact]
    public async Task Page_TheSamePolicyLaidOutOtherwiseInAnotherReview_SaysNoChangeInAccess()
    {
        var tabs = Thumbnail.Documents[0] with { Text = Thumbnail.Documents[0].Text.Replace("  ", "\t", StringComparison.Ordinal) };
        await OpenAsync(Thumbnail with { Title = "Copied", Documents = [tabs] });

        Assert.Contains("No change in access: the permissions policy of review 1, revision 1 allows the same as the permissions policy of review 2, revision 1.", await PageAsync("/reviews/1/compare?policy=1/1&with=2/1/1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ReadOnlyAccess", ReadOnly)]
    [InlineData("2", "2/1/1")]
    [InlineData("copied", "2/1/1")]
    [InlineData(" 2 Copied, revision 1, permissions policy ", "2/1/1")]
    public async Task Page_WhatAPersonWrites_LeadsToTheAddressThatStays(string written, string reference)
    {
        await OpenAsync(Thumbnail with { Title = "Copied" });

        using var answer = await _client.GetAsync($"/reviews/1/compare?policy=1/1&with={Uri.EscapeDataString(written)}", Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/reviews/1/compare?policy=1/1&with={reference}", new Uri(_server.Address, answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task Page_WordsThatSeveralHold_AsksWhichOne()
    {
        await OpenAsync(Thumbnail with { Title = "Another lambda" });
        await OpenAsync(SubmissionForm.From(WorkedExample.Find("github-actions-deploy")!).ToSubmission().Value with { Title = "Lambda deploy" });

        using var answer = await _client.GetAsync("/reviews/1/compare?policy=1/1&with=lambda", Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("href=\"/reviews/1/compare?policy=1/1&amp;with=2/1/1\">2 Another lambda, revision 1, permissions policy</a>", page, StringComparison.Ordinal);
        Assert.Contains("with=arn:aws:iam::aws:policy/AWSLambdaExecute\">", page, StringComparison.Ordinal);
        Assert.Contains("with=3/1/1\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("with=3/1/2\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ARestrictedReviewOfOthers_IsRefusedAsIfItWereNotThere()
    {
        var asked = await _server.AddPersonAsync("mei@example.com", PersonRoles.Reviewer);
        await OpenAsync(Thumbnail with { Title = SecretTitle, IsRestricted = true, Reviewers = [new PersonId(asked.Id)] });

        foreach (var written in (string[])["{0}/1/1", "{0}/draft", "{0}/1/deployed/1", "{0}", $"{{0}} {SecretTitle}, revision 1, permissions policy"])
        {
            Assert.Equal(await RefusedAsync(written, 99), await RefusedAsync(written, 2));
        }

        Assert.DoesNotContain(SecretTitle, await PageAsync("/reviews/1/compare"), StringComparison.Ordinal);
        Assert.Equal("[]", await _client.GetStringAsync("/policies?text=secret%20payments", Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/reviews/1/compare.json?policy=1/1&with=2/1/1", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/reviews/2/compare.json?policy=1/1&with=1/1/1", Stop)).StatusCode);

        using var author = await _server.SignInAsync("ken@example.com");
        Assert.Contains("No change in access", await author.GetStringAsync("/reviews/1/compare?policy=1/1&with=2/1/1", Stop), StringComparison.Ordinal);
        Assert.Contains($"2 {SecretTitle}, revision 1, permissions policy", await author.GetStringAsync("/policies?text=secret%20payments", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ADeployedPolicyKeptWithTheReview_IsOfferedAndCompared()
    {
        var setup = new PrincipalSetup { AttachedPolicies = [ReadOnly], DeployedPolicies = [new DeployedPolicy("old", Thumbnail.Documents[0].Text.Replace("s3:GetObject", "s3:*", StringComparison.Ordinal))] };
        await OpenAsync(Thumbnail with { Title = "With more", Setup = setup });

        var asked = await PageAsync("/reviews/2/compare?policy=1/1");
        var compared = await PageAsync("/reviews/2/compare?policy=1/1&with=2/1/deployed/1");

        Assert.Contains("2 With more, revision 1, deployed policy 1: old", asked, StringComparison.Ordinal);
        Assert.Contains(ReadOnly, asked, StringComparison.Ordinal);
        Assert.Contains("The permissions policy of review 2, revision 1 allows less than the deployed policy old.", compared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhatCannotBeDecided_IsSaid()
    {
        await OpenAsync(Thumbnail with { Title = "Odd", Documents = [new SubmittedDocument(DocumentKind.PermissionsPolicy, null, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"NoSuchOperator":{"aws:SourceIp":"x"}}}]}""")] });

        var page = await PageAsync("/reviews/1/compare?policy=1/1&with=2/1/1");

        Assert.Contains("The permissions policy of review 2, revision 1 may allow something that the permissions policy of review 1, revision 1 does not; no request was found that shows it.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ATrustPolicyAgainstWhatNamesNoPrincipals_SaysWhyItIsNotCompared()
    {
        await OpenAsync(SubmissionForm.From(WorkedExample.Find("github-actions-deploy")!).ToSubmission().Value);

        Assert.Contains("Access was not compared: a trust policy says who may do something", await PageAsync($"/reviews/2/compare?policy=1/2&with={ReadOnly}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reviews/1/compare?policy=7/1&with=" + ReadOnly, "Review 1 has no policy 7/1")]
    [InlineData("/reviews/1/compare?policy=draft&with=" + ReadOnly, "Review 1 has no policy draft, or it cannot be proposed yet.")]
    [InlineData("/reviews/1/compare?policy=1/1&with=arn:aws:iam::aws:policy/ReadOnlyAcces", "Did you mean " + ReadOnly)]
    public async Task Page_WhatIsNotThere_SaysWhatToDo(string path, string expected)
    {
        using var answer = await _client.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(expected, Text(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfAComparison_HasTheMembersOfTheCommandLine()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync($"/reviews/1/compare.json?policy=1/1&with={ReadOnly}", Stop));

        var root = json.RootElement;
        Assert.Equal("1/1/1", root.GetProperty("policy").GetProperty("reference").GetString());
        Assert.Equal(ReadOnly, root.GetProperty("with").GetProperty("reference").GetString());
        Assert.StartsWith("v", root.GetProperty("with").GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal("incomparable", root.GetProperty("relation").GetString());
        Assert.Contains(root.GetProperty("newAccess").EnumerateArray(), entry => entry.GetProperty("witness").GetProperty("action").GetString() == "sns:Publish");
        Assert.NotEqual(0, root.GetProperty("lostAccess").GetArrayLength());
        Assert.Equal(0, root.GetProperty("undecided").GetArrayLength());
    }

    private async Task OpenAsync(Submission submission) =>
        Assert.True((await _server.Services.GetRequiredService<IReviewStore>().AddAsync(number => Review.Open(number, submission, _author, TimeProvider.System.GetUtcNow()), Stop)).Succeeded);

    private async Task<string> PageAsync(string path) => Text(await _client.GetStringAsync(path, Stop));

    // What is answered, with what was asked taken out of it.
    private async Task<(HttpStatusCode Status, string Page)> RefusedAsync(string written, int number)
    {
        var with = string.Format(System.Globalization.CultureInfo.InvariantCulture, written, number);
        using var answer = await _client.GetAsync($"/reviews/1/compare?policy=1/1&with={Uri.EscapeDataString(with)}", Stop);
        var page = Text(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"There is no policy {with} that you may read", page, StringComparison.Ordinal);
        return (answer.StatusCode, page.Replace($"policy {with} that", "policy that", StringComparison.Ordinal));
    }

    private static string Text(string html) => System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "")), @"\s+", " ");
}
