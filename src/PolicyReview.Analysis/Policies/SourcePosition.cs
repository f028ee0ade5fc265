namespace PolicyReview.Analysis.Policies;

/// <summary>
/// A place in a policy document's text, counted as Access Analyzer counts.
/// </summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">0-based, UTF-16 units since the last line feed.</param>
/// <param name="Offset">0-based, UTF-16 units since the start of the text.</param>
public readonly record struct SourcePosition(int Line, int Column, int Offset);
