using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation.Metadata;

public sealed class RoleMetadataRulesTests
{
    private const string Cap = "arn:aws:iam::111122223333:policy/cap";

    [Fact]
    public void Check_WhatAwsAccepts_HasNoProblem() => Assert.Empty(RoleMetadataRules.Check(new RoleMetadata
    {
        MaxSessionDuration = 43200, Path = "/media/prod/", PermissionsBoundary = "arn:aws-cn:iam::aws:policy/job-function/ViewOnlyAccess", Tags = [new("team", ""), new("Größe x", "a/b:c=d+e-f@g_h.i")],
    }));

    [Theory]
    [InlineData(3599)]
    [InlineData(43201)]
    [InlineData(-1)]
    public void Check_ASessionOutOfBounds_IsAProblemOfThatField(int seconds) =>
        Assert.Equal(RoleField.MaxSessionDuration, Assert.Single(RoleMetadataRules.Check(new RoleMetadata { MaxSessionDuration = seconds })).Field);

    [Theory]
    [InlineData("", false)]
    [InlineData("media", false)]
    [InlineData("/media", false)]
    [InlineData("/me dia/", false)]
    [InlineData("/aws-reserved/sso.amazonaws.com/", false)]
    [InlineData("/aws-service-role/x/", false)]
    [InlineData("/aws-reserved/sso.amazonaws.com/", true)]
    [InlineData("/", true)]
    public void Check_APath_HasItsFormAndIsNotReserved(string path, bool isGood)
    {
        var problems = RoleMetadataRules.Check(new RoleMetadata { Path = path, IsPermissionSet = isGood });

        Assert.Equal(isGood ? [] : [RoleField.Path], problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("cap")]
    [InlineData("arn:aws:iam::111122223333:role/cap")]
    [InlineData("arn:aws:iam::1111:policy/cap")]
    [InlineData("arn:nowhere:iam::111122223333:policy/cap")]
    [InlineData("arn:aws:iam::111122223333:policy/")]
    [InlineData("arn:aws:iam::111122223333:policy/a b")]
    public void Check_ABoundaryThatIsNoManagedPolicy_IsAProblem(string arn) =>
        Assert.Contains("is no managed policy", Assert.Single(RoleMetadataRules.Check(new RoleMetadata { PermissionsBoundary = arn })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "x", "is no tag key")]
    [InlineData("aws:x", "x", "begins with `aws:`")]
    [InlineData("te#am", "x", "is no tag key")]
    [InlineData("team", "a\"b", "value of the tag `team` is not accepted")]
    [InlineData("TEAM", "x", "stands twice")]
    public void Check_ATag_HasItsLimitsAndIsNamed(string key, string value, string expected)
    {
        var problem = Assert.Single(RoleMetadataRules.Check(new RoleMetadata { Tags = [.. expected == "stands twice" ? [new("team", "x")] : Array.Empty<KeyValuePair<string, string>>(), new(key, value)] }));

        Assert.Equal((RoleField.Tags, key), (problem.Field, problem.Tag));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TooMuchText_IsAProblemForEach()
    {
        var problems = RoleMetadataRules.Check(new RoleMetadata { Tags = [new(new string('k', 129), ""), new("v", new string('v', 257)), .. Enumerable.Range(0, 49).Select(i => KeyValuePair.Create($"t{i}", ""))] });

        Assert.Equal(3, problems.Count);
        Assert.Contains("takes up to 50 tags, and these are 51", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ABoundaryThatIsNotInTheReview_SaysThatNothingIsCapped()
    {
        var finding = Assert.Single(RoleMetadataFindings.Of(new RoleMetadata { PermissionsBoundary = Cap }, new ProofDocuments()));

        Assert.Equal((RoleMetadataFindings.BoundaryNotReviewed, FindingType.Warning), (finding.Code, finding.Type));
        Assert.Contains($"`{Cap}`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ABoundaryOfAws_IsCompletedByItsArn()
    {
        var metadata = new RoleMetadata { PermissionsBoundary = "arn:aws:iam::aws:policy/ReadOnlyAccess" };

        var documents = RoleMetadataFindings.Complete(metadata, new ProofDocuments());

        Assert.Equal("arn:aws:iam::aws:policy/ReadOnlyAccess", documents.Boundary!.Name);
        Assert.Empty(RoleMetadataFindings.Of(metadata, documents));
    }

    [Fact]
    public void Of_AReviewedBoundaryThatTheRoleDoesNotName_IsAFinding()
    {
        var documents = new ProofDocuments { Boundary = Policy("""{"Statement":[]}""") };

        Assert.Equal(RoleMetadataFindings.BoundaryNotSet, Assert.Single(RoleMetadataFindings.Of(new RoleMetadata(), documents)).Code);
        Assert.Empty(RoleMetadataFindings.Of(new RoleMetadata { PermissionsBoundary = Cap }, documents));
    }

    [Theory]
    [InlineData("StringEquals", "aws:PrincipalTag/team", "cost", 1)]
    [InlineData("StringEquals", "AWS:principaltag/Team", "team", 0)]
    [InlineData("Null", "aws:PrincipalTag/team", "cost", 0)]
    [InlineData("StringEquals", "aws:RequestTag/team", "cost", 0)]
    public void Of_AConditionOnATag_IsHeldAgainstTheRolesTags(string operation, string key, string tag, int expected)
    {
        var documents = new ProofDocuments { Permissions = [Policy($$$$"""{"Statement":[{"Sid":"S","Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"{{{{operation}}}}":{"{{{{key}}}}":"media"}}}]}""")] };

        var findings = RoleMetadataFindings.Of(new RoleMetadata { Tags = [new(tag, "media")] }, documents).ToList();

        Assert.Equal(expected, findings.Count);
        Assert.All(findings, finding => Assert.Equal((RoleMetadataFindings.PrincipalTagNotSet, FindingType.Suggestion), (finding.Code, finding.Type)));
    }

    private static NamedPolicy Policy(string text) => new("policy.json", PolicyParser.Parse(text));
}
