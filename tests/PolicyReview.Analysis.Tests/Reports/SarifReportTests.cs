using System.Text.Json;

namespace PolicyReview.Analysis.Reports;

public sealed class SarifReportTests
{
    [Fact]
    public async Task Write_EveryKindOfResult_FollowsTheOasisSchema()
    {
        var schema = await SarifSchema.LoadAsync(TestContext.Current.CancellationToken);

        var log = Write(Report.Of(), Report.Suppressed(), Report.OfTemplate(), Report.Unread(), Report.Saying("x"));

        Assert.Empty(schema.Validate(log));
        Assert.NotEmpty(schema.Validate(log.Replace("\"startLine\": 4", "\"startLine\": 0", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(log.Replace("\"level\": \"error\"", "\"level\": \"bad\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Write_NoPolicies_FollowsTheOasisSchema() =>
        Assert.Empty((await SarifSchema.LoadAsync(TestContext.Current.CancellationToken)).Validate(Write()));

    [Fact]
    public void Write_AFinding_HasItsPlaceCountedFromOne()
    {
        var result = Results(Report.Of()).First(result => result.GetProperty("ruleId").GetString() == "INVALID_ACTION");

        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("policies/my%20policy.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        var region = place.GetProperty("region");
        var line = Report.Policy.Split('\n')[region.GetProperty("startLine").GetInt32() - 1];
        Assert.Equal("\"s3:GetObjet\"", line[(region.GetProperty("startColumn").GetInt32() - 1)..(region.GetProperty("endColumn").GetInt32() - 1)]);
        Assert.Equal("Statement[0].Action", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.Equal("\"s3:GetObject\"", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void Write_ASuppressedFinding_IsThereWithItsReason()
    {
        var result = Results(Report.Suppressed()).First(result => result.GetProperty("ruleId").GetString() == "INVALID_ACTION");

        Assert.Equal("A <b>typo</b> we | know (owner: @team, until 2027-01-31)", result.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void Write_AFindingInATemplate_NamesTheResourceAndOffersNoFix()
    {
        var result = Results(Report.OfTemplate()).First(result => result.GetProperty("ruleId").GetString() == "INVALID_ACTION");

        Assert.Equal("P/PolicyDocument/Statement[0].Action[0]", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.False(result.TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Write_AMovedAndReformattedPolicy_KeepsItsFingerprints()
    {
        var moved = Report.Policy.Replace("\n", "\n\n  ", StringComparison.Ordinal);

        Assert.Equal(Fingerprints(Report.Of()), Fingerprints(Report.Of(moved)));
        Assert.Equal(Fingerprints(Report.Of()).Distinct().Count(), Fingerprints(Report.Of()).Count);
        Assert.NotEqual(Fingerprints(Report.Of()), Fingerprints(Report.Of(file: "other.json")));
    }

    private static List<string> Fingerprints(CheckedPolicy policy) =>
        [.. Results(policy).Select(result => result.GetProperty("partialFingerprints").GetProperty("policyReview/v1").GetString()!)];

    private static List<JsonElement> Results(CheckedPolicy policy) =>
        [.. JsonDocument.Parse(Write(policy)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private static string Write(params CheckedPolicy[] policies)
    {
        using var stream = new MemoryStream();
        SarifReport.Write(stream, policies, "0.1.0");
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
