using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

public sealed class ActionResourcesTests
{
    [Theory]
    [InlineData("s3", "GetObject", "arn:aws:s3:::bucket/*", true)]
    [InlineData("s3", "GetObject", "arn:aws:s3:::bucket", false)]
    [InlineData("s3", "GetObject", "arn:aws:s3:::bucket*", true)]
    [InlineData("s3", "ListBucket", "arn:aws:s3:::bucket/*", false)]
    [InlineData("s3", "GetObject", "*", true)]
    [InlineData("s3", "GetObject", "arn:aws:${service}:::bucket", true)]
    [InlineData("logs", "DescribeLogGroups", "arn:aws:logs:*:*:*", true)]
    [InlineData("codestar-connections", "UseConnection", "arn:aws:codeconnections:eu-west-1:111122223333:connection/*", true)]
    [InlineData("dynamodb", "GetItem", "arn:aws:sns:eu-west-1:111122223333:alerts", false)]
    public void FitsAny_Resource_FollowsTheArnFormatsOfTheAction(string service, string name, string resource, bool fits)
    {
        var action = ServiceCatalogue.Embedded.FindAction(service, name)!;

        Assert.Equal(fits, new ActionResources(ServiceCatalogue.Embedded).FitsAny(action, Entries(resource)));
    }

    [Fact]
    public void FitsAny_MoreThanADocumentMaySpend_CountsAsFitting()
    {
        var action = ServiceCatalogue.Embedded.FindAction("dynamodb", "GetItem")!;
        var resources = Entries([.. Enumerable.Range(0, 1_000).Select(i => $"arn:aws:s3:::bucket-{i}/{new string('a', 200)}*")]);
        var matching = new ActionResources(ServiceCatalogue.Embedded);

        Assert.True(matching.FitsAny(action, resources));
        Assert.True(matching.IsSpent);
    }

    private static IReadOnlyList<ResourceEntry> Entries(params string[] resources)
    {
        var list = string.Join(",", resources.Select(resource => $"\"{resource}\""));
        return PolicyParser.Parse($$"""{"Statement":[{"Resource":[{{list}}]}]}""").Statements[0].ResourceEntries;
    }
}
