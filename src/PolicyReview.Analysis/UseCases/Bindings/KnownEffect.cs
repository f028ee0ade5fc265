namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Something people want kept out that no verb and no kind of resource tells: "SSH access to instances", "privilege escalation", "sharing AMIs".</summary>
/// <param name="Says">What the phrase may say.</param>
/// <param name="Services">The services it may name besides.</param>
/// <param name="IsByService">True if a service that the phrase names leaves only the actions of that service.</param>
/// <param name="Actions">Action patterns with that effect, equivalents included.</param>
/// <param name="EveryService">Names of actions that have it in whichever service they are: <c>PutResourcePolicy</c>.</param>
/// <param name="Offered">Actions that people may mean with it, not counted unless they say so.</param>
/// <param name="Summary">The effect in words, where the actions are too many to read; else null.</param>
/// <param name="Why">The reason, as a sentence.</param>
internal sealed record KnownEffect(
    IReadOnlyList<EffectPattern> Says,
    IReadOnlyList<string> Services,
    bool IsByService,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> EveryService,
    IReadOnlyList<string> Offered,
    string? Summary,
    string Why)
{
    /// <summary>True if the effect is more privilege, which several permissions can open together.</summary>
    public bool IsEscalation { get; init; }
}
