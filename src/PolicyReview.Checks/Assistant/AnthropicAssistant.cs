using System.Text.Json;
using Anthropic;
using Anthropic.Core;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Checks.Assistant;

/// <summary>Asks the Anthropic API, with an answer held to a JSON schema.</summary>
public sealed class AnthropicAssistant : IDisposable
{
    // The form of the answer; https://platform.claude.com/docs/en/build-with-claude/structured-outputs
    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["findings"],
          "properties": {
            "findings": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["document", "sid", "risk", "reason", "saferFix"],
                "properties": {
                  "document": { "type": "integer", "description": "The document's number, from 1." },
                  "sid": { "type": "string", "description": "The statement's Sid, or #1 for the first statement if it has none." },
                  "risk": { "type": "string", "enum": ["critical", "high", "medium", "low"] },
                  "reason": { "type": "string" },
                  "saferFix": { "type": "string" }
                }
              }
            }
          }
        }
        """;

    private readonly AssistantSettings _settings;
    private readonly AnthropicClient _client;

    /// <summary>Uses <paramref name="key"/> at the endpoint of <paramref name="settings"/>.</summary>
    public AnthropicAssistant(AssistantSettings settings, string key)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        var options = new ClientOptions { ApiKey = key, Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds), MaxRetries = 2 };
        if (settings.Endpoint is { } endpoint)
        {
            options.BaseUrl = endpoint.ToString().TrimEnd('/');
        }

        _client = new AnthropicClient(options);
    }

    /// <summary>The assistant for <paramref name="settings"/>, or null if there is no key.</summary>
    public static AnthropicAssistant? Create(AssistantSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var key = settings.ApiKeyFile is { } file && File.Exists(file)
            ? File.ReadAllText(file).Trim()
            : Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY");
        return string.IsNullOrWhiteSpace(key) ? null : new AnthropicAssistant(settings, key);
    }

    /// <summary>The findings, or why there are none.</summary>
    public async Task<CheckOutcome> AskAsync(Submission submission, CancellationToken cancellationToken)
    {
        try
        {
            var message = await _client.Messages.Create(Question(submission), cancellationToken).ConfigureAwait(false);
            return Read(submission, string.Concat(message.Content.Select(block => block.Value).OfType<TextBlock>().Select(block => block.Text)));
        }
        catch (AnthropicApiException exception)
        {
            var status = (int)exception.StatusCode;
            return new CheckOutcome.Failed(
                status is 401 or 403
                    ? $"The Anthropic API refused the key ({status}). Check the key and its permissions."
                    : $"The Anthropic API answered {status}. Try again later, or take the prompt to an assistant by hand.",
                WorthRetrying: status is 408 or 429 or >= 500);
        }
        catch (Exception exception) when (exception is HttpRequestException or AnthropicException or IOException or (OperationCanceledException and not null) && !cancellationToken.IsCancellationRequested)
        {
            return new CheckOutcome.Failed($"The Anthropic API could not be reached: {exception.Message}", WorthRetrying: true);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private MessageCreateParams Question(Submission submission) => new()
    {
        Model = _settings.Model,
        MaxTokens = _settings.MaxTokens,
        Messages = [new UserMessageParam(ReviewPrompt.Build(submission))],
        OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Schema)! } },
    };

    // {"findings":[{"document":1,"sid":"WriteLogs","risk":"high","reason":"…","saferFix":"…"}]}
    private CheckOutcome Read(Submission submission, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var claims = json.RootElement.GetProperty("findings").EnumerateArray().Select(claim => new AssistantClaim(
                claim.GetProperty("document").GetInt32(),
                claim.GetProperty("sid").GetString() ?? "",
                claim.GetProperty("risk").GetString() ?? "",
                claim.GetProperty("reason").GetString() ?? "",
                claim.GetProperty("saferFix").GetString() ?? "")).ToList();
            return new CheckOutcome.Done(ClaimGrounding.Ground(submission, claims), _settings.Model);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new CheckOutcome.Failed("The assistant's answer is not in the form that was asked for. Run the check again, or take the prompt to an assistant by hand.", WorthRetrying: true);
        }
    }
}
