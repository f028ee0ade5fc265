using Amazon.AccessAnalyzer.Model;
using AWSSDK.AccessAnalyzer.Tests.Loopback;

namespace AWSSDK.AccessAnalyzer.Tests;

public sealed class PaginatorTests
{
    private static readonly Answer[] ThreePages =
    [
        Answer.Ok("""{"findings":[{"issueCode":"A"},{"issueCode":"B"}],"nextToken":"p2"}"""),
        Answer.Ok("""{"findings":[],"nextToken":"p3"}"""),
        Answer.Ok("""{"findings":[{"issueCode":"C"}]}"""),
    ];

    private static ValidatePolicyRequest Request => new() { MaxResults = 2, PolicyDocument = "{}", PolicyType = "IDENTITY_POLICY" };

    [Fact]
    public async Task ValidatePolicy_ThreePages_YieldsAllFindingsInOrder()
    {
        await using var server = await AnalyzerServer.StartAsync(ThreePages);
        using var client = server.Client();

        var codes = new List<string?>();
        await foreach (var finding in client.Paginators.ValidatePolicy(Request).Findings)
        {
            codes.Add(finding.IssueCode);
        }

        Assert.Equal(["A", "B", "C"], codes);
        Assert.Equal(["maxResults=2", "maxResults=2&nextToken=p2", "maxResults=2&nextToken=p3"], server.Requests.Select(r => r.Query));
    }

    [Fact]
    public async Task ValidatePolicy_ThreePages_YieldsEachResponse()
    {
        await using var server = await AnalyzerServer.StartAsync(ThreePages);
        using var client = server.Client();

        var sizes = new List<int>();
        await foreach (var page in client.Paginators.ValidatePolicy(Request).Responses)
        {
            sizes.Add(page.Findings!.Count);
        }

        Assert.Equal([2, 0, 1], sizes);
    }

    [Fact]
    public async Task ValidatePolicy_WalkedTwice_Refuses()
    {
        await using var server = await AnalyzerServer.StartAsync(Answer.Ok("""{"findings":[]}"""));
        using var client = server.Client();
        var paginator = client.Paginators.ValidatePolicy(Request);
        await foreach (var _ in paginator.Responses)
        {
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in paginator.Responses)
            {
            }
        });
    }

    [Fact]
    public async Task ValidatePolicy_CancelledBetweenPages_AsksForNoMore()
    {
        await using var server = await AnalyzerServer.StartAsync(ThreePages);
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Paginators.ValidatePolicy(Request).Responses.WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        Assert.Single(server.Requests);
    }
}
