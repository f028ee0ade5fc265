using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Analysis.Reports;

public sealed class AccessChangeTests
{
    private static readonly string Thumbnail = WorkedExample.Find("thumbnail-lambda")!.Documents[0].Text;

    [Fact]
    public void Between_AnotherLayout_IsNoChangeInAccess()
    {
        var change = AccessChange.Between(Thumbnail, Thumbnail.Replace("  ", "\t", StringComparison.Ordinal), DocumentKind.PermissionsPolicy);

        Assert.Equal(PolicyRelation.Equal, change.Relation);
        Assert.Equal("No change in access.", change.Summary);
        Assert.Empty(change.Gained);
        Assert.Empty(change.Lost);
    }

    [Fact]
    public void Between_AnActionSlippedIn_IsGainedWithARequest()
    {
        var wider = Thumbnail.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\"]", StringComparison.Ordinal);

        var change = AccessChange.Between(Thumbnail, wider, DocumentKind.PermissionsPolicy);

        var gained = Assert.Single(change.Gained);
        Assert.Equal("It allows more than before.", change.Summary);
        Assert.Equal("`s3:DeleteObject` on `arn:aws:s3:::example-uploads/incoming/*`", gained.Words);
        Assert.StartsWith("`s3:DeleteObject` on `arn:aws:s3:::example-uploads/incoming/", gained.Example, StringComparison.Ordinal);
        Assert.True(gained.IsShown);
        Assert.Empty(change.Lost);
    }

    [Theory]
    [InlineData("{\"Statement\":[]}", null, "Access was not compared: a deployed text is no policy with statements.")]
    [InlineData("s3:*", PolicyRelation.Narrower, "What is submitted allows less than what is deployed.")]
    [InlineData("s3:GetObject", PolicyRelation.Equal, "What is submitted allows the same as what is deployed.")]
    [InlineData("s3:GetObjectTagging", PolicyRelation.Incomparable, "What is submitted allows some things that what is deployed does not, and no longer allows others.")]
    public void BetweenDeployedAndSubmitted_SeveralPoliciesOnASide_AreComparedTogether(string deployed, PolicyRelation? relation, string summary)
    {
        static string Allow(string action) => action.StartsWith('{') ? action : $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"*"}]}""";

        var change = AccessChange.BetweenDeployedAndSubmitted([Allow(deployed), Allow("sqs:SendMessage")], [Allow("s3:GetObject"), Allow("sqs:SendMessage")]);

        Assert.Equal(relation, change.Relation);
        Assert.Equal(summary, change.Summary);
    }

    [Fact]
    public void Between_TheOtherWayRound_IsLost()
    {
        var wider = Thumbnail.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\"]", StringComparison.Ordinal);

        var change = AccessChange.Between(wider, Thumbnail, DocumentKind.PermissionsPolicy);

        Assert.Equal("It allows less than before.", change.Summary);
        Assert.Empty(change.Gained);
        Assert.Single(change.Lost);
    }

    [Fact]
    public void Between_ABoundary_LetsThrough()
    {
        const string Narrow = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        const string Wide = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","sqs:*"],"Resource":"*"}]}""";

        Assert.Equal("It lets through more than before.", AccessChange.Between(Narrow, Wide, DocumentKind.PermissionsBoundary).Summary);
    }

    [Theory]
    [InlineData("{", "old")]
    [InlineData("{}", "old")]
    public void Between_ATextThatIsNoPolicy_SaysWhichOne(string broken, string which)
    {
        var change = AccessChange.Between(broken, Thumbnail, DocumentKind.PermissionsPolicy);

        Assert.Null(change.Relation);
        Assert.Equal($"Access was not compared: the {which} text is no policy with statements.", change.Summary);
    }
}
