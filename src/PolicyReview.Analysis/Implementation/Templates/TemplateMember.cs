namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A member of a mapping.</summary>
/// <param name="Name">The decoded key.</param>
/// <param name="Start">Offset of the key in the file.</param>
/// <param name="End">Offset just past the key.</param>
/// <param name="Value">The value.</param>
internal sealed record TemplateMember(string Name, int Start, int End, TemplateNode Value);
