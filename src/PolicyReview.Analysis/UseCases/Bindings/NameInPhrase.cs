namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What somebody called a resource.</summary>
/// <param name="Noun">The kind of resource it belongs to, in the phrase's words; null for the clause's main one.</param>
/// <param name="Name">The name.</param>
/// <param name="IsStart">True if it is the beginning of names: "under `/app/`".</param>
internal readonly record struct NameInPhrase(string? Noun, string Name, bool IsStart = false);
