using System.Security.Cryptography;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.ServiceReference;

public sealed class ServiceCatalogueTests
{
    private static ServiceCatalogue Catalogue => ServiceCatalogue.Embedded;

    [Fact]
    public void Manifest_AgainstTheSnapshot_HasItsHashAndCounts()
    {
        using var stream = typeof(ServiceCatalogue).Assembly.GetManifestResourceStream("PolicyReview.Analysis.ServiceReference.Snapshot.snapshot.txt")!;
        var services = Catalogue.Prefixes.Select(prefix => Catalogue.FindService(prefix)!).ToList();

        Assert.Equal(Catalogue.Manifest.Sha256, Convert.ToHexStringLower(SHA256.HashData(stream)));
        Assert.Equal(Catalogue.Manifest.Services, services.Count);
        Assert.Equal(Catalogue.Manifest.Actions, services.Sum(service => service.Actions.Count));
        Assert.Equal(Catalogue.Manifest.ResourceTypes, services.Sum(service => service.ResourceTypes.Count));
        Assert.Equal(Catalogue.Manifest.ConditionKeys, services.Sum(service => service.ConditionKeys.Count));
    }

    [Fact]
    public void FindAction_InAnyCase_GivesAwsSpellingLevelsAndTypes()
    {
        var action = Catalogue.FindAction("S3", "getobject")!;

        Assert.Equal("s3:GetObject", action.FullName);
        Assert.Equal(AccessLevels.Read, action.Levels);
        Assert.Contains(action.Resources, resource => resource.Type.Name == "object");
        Assert.Contains("s3:ExistingObjectTag/<key>", action.ConditionKeys);
    }

    [Fact]
    public void FindAction_CreateFunction_NamesPassRoleAsDependent() =>
        Assert.Contains("iam:PassRole", Catalogue.FindAction("lambda", "CreateFunction")!.DependentActions);

    [Theory]
    [InlineData("dynamodb:*Item", "dynamodb:PutItem")]
    [InlineData("*:PutObject", "s3:PutObject")]
    [InlineData("*", "sts:AssumeRole")]
    public void ActionsMatching_Wildcards_TakesInTheAction(string pattern, string action) =>
        Assert.Contains(Catalogue.ActionsMatching(ActionPattern.Parse(pattern)), found => found.FullName == action);

    [Theory]
    [InlineData("s3", "GetObjet", "GetObject")]
    [InlineData("dynamodb", "PutItems", "PutItem")]
    [InlineData("s3", "FlyToTheMoon", null)]
    public void SuggestAction_AMistypedName_NamesTheNearest(string service, string name, string? expected) =>
        Assert.Equal(expected, Catalogue.SuggestAction(service, name));

    [Theory]
    [InlineData("aws:requesttag/Team", "aws:RequestTag/${TagKey}")]
    [InlineData("s3:ExistingObjectTag/class", "s3:ExistingObjectTag/<key>")]
    [InlineData("token.actions.githubusercontent.com:sub", "token.actions.githubusercontent.com:sub")]
    [InlineData("aws:SourceIp", "aws:SourceIp")]
    [InlineData("s3:Colour", null)]
    public void FindConditionKey_AsWritten_FindsItsTemplate(string written, string? expected) =>
        Assert.Equal(expected, Catalogue.FindConditionKey(written)?.Name, ignoreCase: true);

    [Theory]
    [InlineData("s3", "bucket", "arn:aws:s3:::photos", true)]
    [InlineData("s3", "bucket", "arn:aws:s3:::photos/*", false)]
    [InlineData("s3", "bucket", "arn:aws:s3:::photos*", true)]
    [InlineData("s3", "object", "arn:aws:s3:::photos", false)]
    [InlineData("s3", "object", "arn:aws:s3:::photos/in/*", true)]
    [InlineData("s3", "object", "arn:aws:s3:::*", true)]
    [InlineData("s3", "object", "*", true)]
    [InlineData("dynamodb", "table", "arn:aws:dynamodb:us-east-1:111122223333:table/meta", true)]
    [InlineData("dynamodb", "table", "arn:aws:dynamodb:us-east-1:111122223333:table/meta/index/by-date", false)]
    [InlineData("dynamodb", "table", "arn:aws:dynamodb:us-east-1:111122223333:table/${aws:username}", true)]
    [InlineData("sns", "topic", "arn:aws:sqs:us-east-1:111122223333:alerts", false)]
    [InlineData("logs", "log-group", "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/x:*", true)]
    public void ArnTemplate_Overlaps_AgreesWithTheArnFormats(string service, string type, string written, bool expected) =>
        Assert.Equal(expected, Catalogue.FindService(service)!.ResourceTypes.Single(t => t.Name == type).Arn.Overlaps(written));
}
