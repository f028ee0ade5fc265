namespace PolicyReview.Checks.Assistant;

/// <summary>Who answers the review prompt.</summary>
public enum AssistantProvider
{
    /// <summary>A person takes the prompt to any assistant and pastes the answer.</summary>
    Manual,

    /// <summary>The Anthropic API.</summary>
    Anthropic,
}
