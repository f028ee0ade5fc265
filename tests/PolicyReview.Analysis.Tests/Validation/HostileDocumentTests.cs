using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Documents whose findings would grow with the square of their length.</summary>
public sealed class HostileDocumentTests
{
    [Fact]
    public void Validate_ThousandsOfActionsAndPrincipals_ListsABoundedNumberOfPlaces()
    {
        var principals = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"\"idp{i}.example.com\""));
        var actions = string.Join(',', Enumerable.Repeat("\"sts:AssumeRole\"", 2_000));
        var policy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":[{{principals}}]},"Action":[{{actions}}]}]}""";

        var findings = PolicyUnderTest.Findings("MISMATCHED_ACTION_FOR_PRINCIPAL", policy, DocumentKind.TrustPolicy);

        Assert.NotEmpty(findings);
        Assert.InRange(findings.Sum(finding => finding.Locations.Count), 1, 12_000);
    }

    [Fact]
    public void Validate_ThousandsOfTagKeysAndActions_ListsABoundedNumberOfPlaces()
    {
        var actions = string.Join(',', Enumerable.Repeat("\"s3:ListAllMyBuckets\"", 2_000));
        var keys = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"\"aws:ResourceTag/{i}\":\"a\""));
        var policy = $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[{{{actions}}}],"Resource":"*","Condition":{"StringEquals":{ {{{keys}}} } }}]}""";

        var findings = PolicyUnderTest.Findings("ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", policy);

        Assert.InRange(findings.Sum(finding => finding.Locations.Count), 1, 12_000);
    }

    [Fact]
    public void Validate_ThousandsOfMistypedActions_SuggestsForTheFirstOnly()
    {
        var policy = PolicyUnderTest.Allow([.. Enumerable.Range(0, 2_000).Select(_ => "ec2:DescribeInstancez")], ["*"]);

        var findings = PolicyUnderTest.Findings("INVALID_ACTION", policy);

        Assert.Equal(2_000, findings.Count);
        Assert.Equal("\"ec2:DescribeInstances\"", findings[0].Replacement);
        Assert.Null(findings[^1].Replacement);
    }
}
