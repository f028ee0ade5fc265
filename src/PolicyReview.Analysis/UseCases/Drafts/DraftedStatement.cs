using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>A statement before it is written.</summary>
/// <param name="Effect">What it does.</param>
/// <param name="Phrases">The phrases it is made for; its Sid says them.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Resources">The resources.</param>
internal sealed record DraftedStatement(Effect Effect, IReadOnlyList<string> Phrases, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>Empty until <see cref="SidNames"/> has named it.</summary>
    public string Sid { get; init; } = "";

    /// <summary>Condition keys with their values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>True if every action but <see cref="Actions"/> is meant.</summary>
    public bool IsNotAction { get; init; }

    /// <summary>True if every resource but <see cref="Resources"/> is meant.</summary>
    public bool IsNotResource { get; init; }
}
