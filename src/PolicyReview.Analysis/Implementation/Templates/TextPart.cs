namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A stretch of a text that a template puts together.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Origin">The value they come from.</param>
/// <param name="From">Where in the origin's text they start; -1 if the whole origin stands for them.</param>
/// <param name="To">Where in the origin's text they end.</param>
/// <param name="IsLiteral">True if each character stands in the file as it is; false for what a reference stands for.</param>
internal sealed record TextPart(string Text, TemplateNode Origin, int From, int To, bool IsLiteral);
