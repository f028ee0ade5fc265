namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What one or more words of a phrase were read as.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Text">The verb, service prefix, noun in the phrase's words, name, ARN, action or unread word.</param>
/// <param name="Scope">For a scope, which; for "cross-account", others.</param>
/// <param name="Written">The words as they stand there, in lower case; of a name in plain words, the noun it belongs to.</param>
/// <param name="Source">One word exactly as it stands there; empty if several words were read together, or what was quoted.</param>
internal readonly record struct PhraseWord(PhraseWordKind Kind, string Text, Scope Scope = Scope.None, string Written = "", string Source = "");
