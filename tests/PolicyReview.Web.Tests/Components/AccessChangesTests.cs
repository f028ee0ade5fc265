using Bunit;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Pages.Review;
using PolicyReview.Web.Pages.Submit;

namespace PolicyReview.Web.Tests.Components;

public sealed class AccessChangesTests : BunitContext
{
    private static readonly Submission Deploy = SubmissionForm.From(WorkedExample.Find("github-actions-deploy")!).ToSubmission().Value;

    [Fact]
    public void Render_TheSameDocuments_SaysNoChangeForEach()
    {
        var page = Render<AccessChanges>(parameters => parameters.Add(p => p.Before, Deploy).Add(p => p.After, Deploy));

        Assert.Equal(2, page.FindAll("article").Count);
        Assert.All(page.FindAll("article"), article => Assert.Contains("No change in access.", article.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_ATrustOpenedToEveryRepository_ShowsWhatIsGained()
    {
        var trust = Deploy.Documents[1];
        var open = trust.Text.Replace("StringEquals", "StringLike", StringComparison.Ordinal).Replace("repo:example-org/orders-api:ref:refs/heads/main", "repo:example-org/*", StringComparison.Ordinal);
        var after = Deploy with { Documents = [Deploy.Documents[0], trust with { Text = open }] };

        var page = Render<AccessChanges>(parameters => parameters.Add(p => p.Before, Deploy).Add(p => p.After, after));

        var article = page.FindAll("article")[1];
        Assert.Contains("trust policy", article.TextContent, StringComparison.Ordinal);
        Assert.Contains("allows more than before", article.TextContent, StringComparison.Ordinal);
        Assert.Contains("repo:example-org/*", article.TextContent, StringComparison.Ordinal);
    }

    // No permissions policy changed, and the principal may do more.
    [Fact]
    public void Render_ABoundaryTakenAway_ShowsWhatIsGainedAllTogether()
    {
        var policy = Deploy.Documents[0] with { Text = """{"Version":"2012-10-17","Statement":{"Sid":"All","Effect":"Allow","Action":["s3:GetObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::a/*"}}""" };
        var boundary = policy with { Kind = DocumentKind.PermissionsBoundary, Text = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}""" };

        var page = Render<AccessChanges>(parameters => parameters
            .Add(p => p.Before, Deploy with { Documents = [boundary, policy, Deploy.Documents[1]] })
            .Add(p => p.After, Deploy with { Documents = [policy, Deploy.Documents[1]] }));

        var together = page.FindAll("article")[0];
        Assert.Contains("All together", together.TextContent, StringComparison.Ordinal);
        Assert.Contains("allows more than before", together.TextContent, StringComparison.Ordinal);
        Assert.Contains("s3:DeleteObject", together.TextContent, StringComparison.Ordinal);
        Assert.Contains("No change in access.", page.FindAll("article")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_ADocumentTakenAway_DiffsTheOthersWithTheirOwn()
    {
        var boundary = Deploy.Documents[0] with { Kind = DocumentKind.PermissionsBoundary };
        var lines = RevisionDiff.Between(Deploy with { Documents = [Deploy.Documents[0], boundary, Deploy.Documents[1]] }, Deploy);

        Assert.Single(lines, part => !part.IsSame && part.Name.Contains("boundary", StringComparison.Ordinal));
        Assert.Equal(1, lines.Count(part => !part.IsSame));
    }

    [Fact]
    public void Between_ADocumentPutInFront_PairsThoseThatFollowByKind()
    {
        var boundary = Deploy.Documents[0] with { Kind = DocumentKind.PermissionsBoundary };
        var after = Deploy with { Documents = [boundary, .. Deploy.Documents] };

        var pairs = DocumentPair.Between(Deploy, after);

        Assert.Equal(3, pairs.Count);
        Assert.Null(pairs[0].Before);
        Assert.All(pairs.Skip(1), pair => Assert.Equal(pair.Before, pair.After));
    }
}
