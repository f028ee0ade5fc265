using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.ManagedPolicies;
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
    [InlineData("{\"Statement\":[]}", null, "Access was not compared: what is deployed has a text that is no policy with statements.")]
    [InlineData("s3:*", PolicyRelation.Narrower, "What is submitted allows less than what is deployed.")]
    [InlineData("s3:GetObject", PolicyRelation.Equal, "No change in access: what is submitted allows the same as what is deployed.")]
    [InlineData("s3:GetObjectTagging", PolicyRelation.Incomparable, "What is submitted allows some things that what is deployed does not, and does not allow others that it does.")]
    public void Between_SeveralPoliciesOnASide_AreComparedTogether(string deployed, PolicyRelation? relation, string summary)
    {
        static string Allow(string action) => action.StartsWith('{') ? action : $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"*"}]}""";

        var change = AccessChange.Between(
            new ComparedPolicies("what is deployed", DocumentKind.PermissionsPolicy, [Allow(deployed), Allow("sqs:SendMessage")]),
            new ComparedPolicies("what is submitted", DocumentKind.PermissionsPolicy, [Allow("s3:GetObject"), Allow("sqs:SendMessage")]));

        Assert.Equal(relation, change.Relation);
        Assert.Equal(summary, change.Summary);
    }

    [Fact]
    public void Between_APolicyThatNamesPrincipalsAndOneThatDoesNot_SaysWhyNot()
    {
        var trust = new ComparedPolicies("`trust`", DocumentKind.TrustPolicy, [WorkedExample.Find("github-actions-deploy")!.Documents[1].Text]);
        var permissions = new ComparedPolicies("`permissions`", DocumentKind.PermissionsPolicy, [Thumbnail]);

        Assert.Equal("Access was not compared: a trust policy says who may do something, a permissions policy what somebody may do.", AccessChange.Between(trust, permissions).Summary);
        Assert.Null(AccessChange.Between(permissions, trust).Relation);
    }

    [Fact]
    public void Between_AStatementOfAThousandActions_ListsTheFirst()
    {
        var readOnly = ManagedPolicyCatalogue.Embedded.Find("arn:aws:iam::aws:policy/ReadOnlyAccess")!;

        var change = AccessChange.Between(
            new ComparedPolicies("`ReadOnlyAccess`", DocumentKind.PermissionsPolicy, [readOnly.Document.Source.Text]),
            new ComparedPolicies("the permissions policy", DocumentKind.PermissionsPolicy, [Thumbnail]));

        Assert.NotNull(change.Relation);
        Assert.Contains(change.Gained, group => group.Words.Contains("s3:PutObject", StringComparison.Ordinal) && group.IsShown);
        Assert.All(change.Lost, group => Assert.InRange(group.Words.Length, 1, 4_000));
        Assert.Contains(change.Lost, group => group.Words.Contains("more on", StringComparison.Ordinal));
    }

    [Fact]
    public void Between_ABoundary_IsSaidToLetThrough()
    {
        const string All = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

        var change = AccessChange.Between(new ComparedPolicies("`all`", DocumentKind.PermissionsPolicy, [All]), new ComparedPolicies("the permissions boundary", DocumentKind.PermissionsBoundary, [Thumbnail]));

        Assert.Equal("The permissions boundary lets through less than `all`.", change.Summary);
    }

    [Fact]
    public void Between_OneDirectionNotDecided_SaysWhatIsKnownOfEach()
    {
        const string Own = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","sqs:SendMessage"],"Resource":"*"}]}""";
        const string Unknown = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"NoSuchOperator":{"aws:SourceIp":"x"}}},{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
        const string Maybe = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"NoSuchOperator":{"aws:SourceIp":"x"}}},{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";

        var some = AccessChange.Between(new ComparedPolicies("`other`", DocumentKind.PermissionsPolicy, [Maybe]), new ComparedPolicies("the policy", DocumentKind.PermissionsPolicy, [Own]));
        var none = AccessChange.Between(new ComparedPolicies("`other`", DocumentKind.PermissionsPolicy, [Unknown]), new ComparedPolicies("the policy", DocumentKind.PermissionsPolicy, [Own]));

        Assert.Equal("The policy allows something that `other` does not. `other` may allow something that the policy does not; no request was found that shows it.", some.Summary);
        Assert.Equal("The policy allows more than `other`.", none.Summary);
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
