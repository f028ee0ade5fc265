namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>One step of a pattern: one character of a set, or any number of them.</summary>
internal readonly record struct GlobToken(CharClass Class, bool Repeats);
