using System.Text.Json;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Checks.Assistant;

public sealed class AnthropicAssistantTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_AStructuredAnswer_BecomesFindings()
    {
        await using var api = await Loopback.StartAsync(200, Message("""{"findings":[{"document":1,"sid":"PassFunctionRole","risk":"high","reason":"Broad.","saferFix":"Narrow."}]}"""));
        using var assistant = Assistant(api);

        var done = Assert.IsType<CheckOutcome.Done>(await assistant.AskAsync(A.Submission(), Stop));

        Assert.Equal("Broad.", done.Findings.Single().Finding.Message);
        Assert.Equal(2, done.Findings.Single().Statement);
        using var asked = JsonDocument.Parse(api.Asked.Single().Body);
        Assert.Equal("json_schema", asked.RootElement.GetProperty("output_config").GetProperty("format").GetProperty("type").GetString());
        Assert.Contains("DeployFromMain", asked.RootElement.GetProperty("messages")[0].GetProperty("content").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, """{"type":"error","error":{"type":"authentication_error","message":"no"}}""", "refused the key", false)]
    [InlineData(400, """{"type":"error","error":{"type":"invalid_request_error","message":"no"}}""", "400", false)]
    public async Task Ask_Refused_FailsInWords(int status, string body, string expected, bool retry)
    {
        await using var api = await Loopback.StartAsync(status, body);
        using var assistant = Assistant(api);

        var failed = Assert.IsType<CheckOutcome.Failed>(await assistant.AskAsync(A.Submission(), Stop));

        Assert.Contains(expected, failed.Reason, StringComparison.Ordinal);
        Assert.Equal(retry, failed.WorthRetrying);
    }

    [Fact]
    public async Task Ask_AnAnswerInAnotherForm_FailsAndIsNoPass()
    {
        await using var api = await Loopback.StartAsync(200, Message("Looks good!"));
        using var assistant = Assistant(api);

        Assert.Contains("not in the form", Assert.IsType<CheckOutcome.Failed>(await assistant.AskAsync(A.Submission(), Stop)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ByHand_WaitsForAnAnswerAndWithoutAKeySaysSo()
    {
        var byHand = new AssistantCheck(new AssistantSettings(), _ => null);
        var withoutKey = new AssistantCheck(new AssistantSettings { Provider = AssistantProvider.Anthropic }, _ => null);

        Assert.IsType<CheckOutcome.AwaitingAnswer>(await byHand.RunAsync(A.Input(), Stop));
        Assert.IsType<CheckOutcome.NotConfigured>(await withoutKey.RunAsync(A.Input(), Stop));
    }

    private static AnthropicAssistant Assistant(Loopback api) => new(new AssistantSettings { Endpoint = api.Address, TimeoutSeconds = 5 }, "test-key");

    // A Messages API answer with one text block.
    private static string Message(string text) => JsonSerializer.Serialize(new
    {
        id = "msg_1", type = "message", role = "assistant", model = "claude-opus-5-5", stop_reason = "end_turn", stop_sequence = (string?)null,
        content = new[] { new { type = "text", text, citations = (object?)null } },
        usage = new { input_tokens = 1, output_tokens = 1 },
    });
}
