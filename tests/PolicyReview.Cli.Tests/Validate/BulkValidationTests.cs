using System.Text.Json;

namespace PolicyReview.Cli.Validate;

public sealed class BulkValidationTests
{
    [Fact]
    public void Answer_APolicyAsText_HasAccessAnalyzersShape()
    {
        var line = JsonSerializer.Serialize(new { id = "a", policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObjet","Resource":"arn:aws:s3:::b/*"}]}""", policyType = "IDENTITY_POLICY" });

        using var answer = JsonDocument.Parse(BulkValidation.Answer(line));

        Assert.Equal("a", answer.RootElement.GetProperty("id").GetString());
        var finding = answer.RootElement.GetProperty("findings")[0];
        Assert.Equal(["findingDetails", "findingType", "issueCode", "learnMoreLink", "locations"], finding.EnumerateObject().Select(member => member.Name));
        Assert.Equal("INVALID_ACTION", finding.GetProperty("issueCode").GetString());
        var location = finding.GetProperty("locations")[0];
        Assert.Equal("""[{"value":"Statement"},{"index":0},{"value":"Action"}]""", location.GetProperty("path").GetRawText());
        Assert.Equal("""{"start":{"line":1,"column":64,"offset":64},"end":{"line":1,"column":77,"offset":77}}""", location.GetProperty("span").GetRawText());
    }

    [Fact]
    public void Answer_OurOwnCodes_StandBesideAccessAnalyzers()
    {
        var line = """{"id":1,"policy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]},"policyType":"IDENTITY_POLICY","more":true}""";

        using var answer = JsonDocument.Parse(BulkValidation.Answer(line));

        Assert.Contains(answer.RootElement.GetProperty("risks").EnumerateArray(), risk => risk.GetProperty("issueCode").GetString() == "every-action");
        Assert.DoesNotContain(answer.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("issueCode").GetString() == "every-action");
    }

    [Theory]
    [InlineData("no json", "null")]
    [InlineData("[1]", "null")]
    [InlineData("""{"id":"b"}""", "\"b\"")]
    [InlineData("""{"id":"c","policy":"{}","policyType":"NO_SUCH"}""", "\"c\"")]
    public void Answer_ALineThatCannotBeUsed_SaysSoAndKeepsTheId(string line, string id)
    {
        using var answer = JsonDocument.Parse(BulkValidation.Answer(line));

        Assert.Equal(id, answer.RootElement.GetProperty("id").GetRawText());
        Assert.NotEmpty(answer.RootElement.GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task Run_SeveralLines_AnswersInOrderAndGoesOnAfterABadOne()
    {
        using var input = new StringReader("{\"id\":1,\"policy\":\"{}\"}\nbad\n{\"id\":3,\"policy\":\"{}\"}\n");
        await using var output = new StringWriter();

        await BulkValidation.RunAsync(input, output, TestContext.Current.CancellationToken);

        var ids = output.ToString().Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").ToString());
        Assert.Equal(["1", "", "3"], ids);
    }
}
