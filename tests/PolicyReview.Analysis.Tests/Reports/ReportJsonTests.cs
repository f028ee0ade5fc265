using System.Text.Json;

namespace PolicyReview.Analysis.Reports;

public sealed class ReportJsonTests
{
    [Fact]
    public void WriteOne_APolicy_HasAccessAnalyzersMembersAndRisks()
    {
        using var json = Written(stream => ReportJson.WriteOne(stream, Report.Of()));

        Assert.Equal(["findings", "risks"], json.RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void WriteOne_ASuppressedFinding_IsListedApart()
    {
        using var json = Written(stream => ReportJson.WriteOne(stream, Report.Suppressed()));

        Assert.DoesNotContain(json.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("issueCode").GetString() == "INVALID_ACTION");
        var suppressed = json.RootElement.GetProperty("suppressed")[0];
        Assert.Equal("INVALID_ACTION", suppressed.GetProperty("issueCode").GetString());
        Assert.Equal("""{"reason":"A <b>typo</b> we | know","owner":"@team","expires":"2027-01-31"}""", JsonSerializer.Serialize(suppressed.GetProperty("suppression"), Relaxed));
    }

    [Fact]
    public void WriteAll_Policies_NameFileResourceAndPolicy()
    {
        using var json = Written(stream => ReportJson.WriteAll(stream, [Report.Of(), Report.OfTemplate(), Report.Unread()]));

        var policies = json.RootElement.GetProperty("policies");
        Assert.Equal(["file", "policyType", "findings", "risks"], policies[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["file", "policyType", "logicalId", "templateResourceType", "property", "policyName", "findings", "risks", "unresolved"],
            policies[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal("read", policies[1].GetProperty("policyName").GetString());
        Assert.False(policies[2].GetProperty("checked").GetBoolean());
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonDocument Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
