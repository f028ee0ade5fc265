using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Checks.Assistant;

/// <summary>Asks whoever is configured to answer the review prompt. By hand means: it waits for a pasted answer.</summary>
public sealed class AssistantCheck(AssistantSettings settings, Func<AssistantSettings, AnthropicAssistant?> anthropic) : ICheck
{
    /// <inheritdoc />
    public CheckKind Kind => CheckKind.Assistant;

    /// <inheritdoc />
    public async Task<CheckOutcome> RunAsync(CheckInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (settings.Provider == AssistantProvider.Manual)
        {
            return new CheckOutcome.AwaitingAnswer();
        }

        using var assistant = anthropic(settings);
        return assistant is null
            ? new CheckOutcome.NotConfigured("The Anthropic API needs a key: set `ANTHROPIC_API_KEY`, or `PolicyReview:Assistant:ApiKeyFile` to a file that holds it.")
            : await assistant.AskAsync(input.Submission, cancellationToken).ConfigureAwait(false);
    }
}
