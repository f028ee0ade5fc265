namespace PolicyReview.Checks.Assistant;

/// <summary>The settings under <c>PolicyReview:Assistant</c>.</summary>
public sealed class AssistantSettings
{
    /// <summary>Who answers; by hand unless set.</summary>
    public AssistantProvider Provider { get; set; } = AssistantProvider.Manual;

    /// <summary>The model's name at the provider.</summary>
    public string Model { get; set; } = "claude-opus-5-5";

    /// <summary>Another address than the provider's own, for a gateway; null for its own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>A file that holds the API key; the environment variable <c>ANTHROPIC_API_KEY</c> works too.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>The most the assistant may answer, in tokens.</summary>
    public int MaxTokens { get; set; } = 16_000;

    /// <summary>How long an answer may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 180;
}
