using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace PolicyReview.Cli.Validate;

public sealed class BulkValidationTests
{
    [Fact]
    public void Answer_APolicyAsText_HasAccessAnalyzersShape()
    {
        var line = JsonSerializer.Serialize(new { id = "a", policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObjet","Resource":"arn:aws:s3:::b/*"}]}""", policyType = "IDENTITY_POLICY" });

        using var answer = Answer(line);

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

        using var answer = Answer(line);

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
        using var answer = Answer(line);

        Assert.Equal(id, answer.RootElement.GetProperty("id").GetRawText());
        Assert.NotEmpty(answer.RootElement.GetProperty("error").GetString()!);
    }

    [Fact]
    public void Answer_HalfASurrogatePair_SaysSoAndKeepsTheId()
    {
        using var answer = Answer("""{"id":"\\ud800","policy":"\\ud800"}""".Replace("\\\\", "\\", StringComparison.Ordinal));

        Assert.Equal("\"\\ud800\"", answer.RootElement.GetProperty("id").GetRawText());
        Assert.Contains("surrogate", answer.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_BytesThatAreNotUtf8_SaysSo()
    {
        using var answer = JsonDocument.Parse(BulkValidation.Answer(new byte[] { (byte)'{', 0xff, (byte)'}' }));

        Assert.Equal("The line is not UTF-8.", answer.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public void Answer_NoPolicyType_IsInferred()
    {
        var line = """{"id":1,"policy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}}""";

        using var answer = Answer(line);

        Assert.Empty(answer.RootElement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Run_SeveralLines_AnswersInOrderAndGoesOnAfterABadOne()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("{\"id\":1,\"policy\":\"{}\"}\n\nbad\r\n{\"id\":3,\"policy\":\"{}\"}"));
        using var output = new MemoryStream();

        await BulkValidation.RunAsync(input, output, TestContext.Current.CancellationToken);

        var ids = Encoding.UTF8.GetString(output.ToArray()).Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").ToString());
        Assert.Equal(["1", "", "3"], ids);
    }

    [Fact]
    public async Task Run_LinesLongerThanTheBuffer_AreAnsweredWhole()
    {
        var padding = new string(' ', 300_000);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"id\":1,{padding}\"policy\":\"{{}}\"}}\n{{\"id\":2,\"policy\":\"{{}}\"}}\n"));
        using var output = new MemoryStream();

        await BulkValidation.RunAsync(input, output, TestContext.Current.CancellationToken);

        Assert.Equal(2, Encoding.UTF8.GetString(output.ToArray()).Count(c => c == '\n'));
    }

    [Fact]
    public async Task Run_AnInputThatPauses_HasTheAnswerBeforeTheNextQuestion()
    {
        var input = new Pipe();
        var output = new Pipe();
        var run = BulkValidation.RunAsync(input.Reader.AsStream(), new BufferedStream(output.Writer.AsStream(), 1 << 16), TestContext.Current.CancellationToken);

        await input.Writer.WriteAsync("{\"id\":1,\"policy\":\"{}\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var answer = await output.Reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("{\"id\":1,", Encoding.UTF8.GetString(answer.Buffer), StringComparison.Ordinal);
        await input.Writer.CompleteAsync();
        await run;
    }

    private static JsonDocument Answer(string line) => JsonDocument.Parse(BulkValidation.Answer(Encoding.UTF8.GetBytes(line)));
}
