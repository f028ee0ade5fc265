namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What a phrase stands for: actions × resources × conditions, and what is claimed of them.</summary>
/// <param name="Phrase">The author's words.</param>
/// <param name="Form">The claim.</param>
/// <param name="Origin">How the binding was found.</param>
/// <param name="IsConfirmed">True once a person has confirmed it; only then does it count as proof.</param>
/// <param name="Access">The access; empty if the phrase is not bound.</param>
/// <param name="Bound">For <see cref="BindingForm.NotBeyond"/>: what may be allowed all the same.</param>
/// <param name="Offered">Further access that often goes with it; not ticked.</param>
/// <param name="Reasons">Why it binds to this, and what to look at, one sentence each.</param>
/// <param name="Problem">Why the phrase is not bound, as a sentence; null if it is.</param>
public sealed record Binding(
    string Phrase,
    BindingForm Form,
    BindingOrigin Origin,
    bool IsConfirmed,
    IReadOnlyList<BoundAccess> Access,
    IReadOnlyList<BoundAccess> Bound,
    IReadOnlyList<BoundAccess> Offered,
    IReadOnlyList<string> Reasons,
    string? Problem)
{
    /// <summary>False if nothing is known of what the phrase stands for.</summary>
    public bool IsBound => Problem is null && Access.Count > 0;

    /// <summary>Where the bound comes from, for a binding that is still proposed.</summary>
    internal BoundSource BoundBy { get; init; }

    /// <summary>The regions or accounts that the phrase allows, for a binding that is still proposed; empty if it names none.</summary>
    internal IReadOnlyList<string> Places { get; init; } = [];

    internal static Binding Unbound(string phrase, BindingForm form, string problem) => new(phrase, form, BindingOrigin.Vocabulary, false, [], [], [], [], problem);
}
