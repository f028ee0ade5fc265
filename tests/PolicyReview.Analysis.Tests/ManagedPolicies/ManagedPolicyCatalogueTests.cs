using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace PolicyReview.Analysis.ManagedPolicies;

public sealed class ManagedPolicyCatalogueTests
{
    private static ManagedPolicyCatalogue Catalogue => ManagedPolicyCatalogue.Embedded;

    [Fact]
    public void Manifest_AgainstTheEmbeddedText_HasItsHashAndCount()
    {
        using var packed = typeof(ManagedPolicyCatalogue).Assembly.GetManifestResourceStream("PolicyReview.Analysis.ManagedPolicies.managed-policies.txt.gz")!;
        using var text = new GZipStream(packed, CompressionMode.Decompress);

        Assert.Equal(Catalogue.Manifest.Sha256, Convert.ToHexStringLower(SHA256.HashData(text)));
        Assert.Equal(Catalogue.Manifest.Policies, Catalogue.Arns.Count);
    }

    [Fact]
    public void Manifest_AgainstTheTextInGit_HasItsHash() =>
        Assert.Equal(Catalogue.Manifest.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Source(), "managed-policies.txt")))));

    [Fact]
    public void Find_EveryPolicy_IsAPolicyWithStatements() => Assert.All(Catalogue.Arns, arn =>
    {
        var policy = Catalogue.Find(arn)!;
        Assert.Null(policy.Document.Tree.Problem);
        Assert.NotEmpty(policy.Document.Statements);
        Assert.Matches(@"^v\d+$", policy.Version);
        Assert.InRange(policy.CreatedOn, new DateOnly(2012, 1, 1), Catalogue.Manifest.Date);
    });

    [Fact]
    public void Find_AdministratorAccess_AllowsEverythingAndSaysItsVersionAndDate()
    {
        var policy = Catalogue.Find("arn:aws:iam::aws:policy/AdministratorAccess")!;

        Assert.Equal("*", Assert.Single(Assert.Single(policy.Document.Statements).ActionEntries).Text.Value);
        Assert.Equal(("v1", new DateOnly(2015, 2, 6)), (policy.Version, policy.CreatedOn));
        Assert.Equal(FormattableString.Invariant($"arn:aws:iam::aws:policy/AdministratorAccess (v1, data of {Catalogue.Manifest.Date:yyyy-MM-dd})"), policy.Named.Title);
    }

    [Fact]
    public void Find_InAnotherPartition_MovesTheArnsThere()
    {
        var policy = Catalogue.Find("arn:aws-cn:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole")!;
        var other = Catalogue.Find("arn:aws-cn:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly")!;

        Assert.Equal("arn:aws-cn:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole", policy.Arn);
        Assert.NotEmpty(other.Document.Statements);
        Assert.All(
            Catalogue.Arns.Take(200).Select(arn => Catalogue.Find(arn.Replace("arn:aws:", "arn:aws-cn:", StringComparison.Ordinal))!),
            found => Assert.DoesNotContain("\"arn:aws:", found.Document.Tree.Source.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:policy/AdministratorAccess")]
    [InlineData("arn:nowhere:iam::aws:policy/AdministratorAccess")]
    [InlineData("AdministratorAccess")]
    [InlineData("")]
    public void Find_WhatIsNotOfAws_IsNotFoundAndSaysSo(string arn)
    {
        Assert.Null(Catalogue.Find(arn));
        Assert.Contains("is no ARN of an AWS managed policy", Catalogue.WhyUnknown(arn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/AdministratorAcces", "Did you mean `arn:aws:iam::aws:policy/AdministratorAccess`?")]
    [InlineData("arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole", "Did you mean `arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`?")]
    [InlineData("arn:aws-cn:iam::aws:policy/AWSLambdaBasicExecutionRole", "Did you mean `arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`?")]
    [InlineData("arn:aws:iam::aws:policy/Xylophone", "Give its document as a policy file.")]
    public void WhyUnknown_AnArnOfAws_NamesTheNearest(string arn, string expected)
    {
        Assert.Null(Catalogue.Find(arn));
        Assert.EndsWith(expected, Catalogue.WhyUnknown(arn), StringComparison.Ordinal);
    }

    private static string Source([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/PolicyReview.Analysis/ManagedPolicies"));
}
