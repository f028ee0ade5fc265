namespace PolicyReview.Web.Pages.Submit;

/// <summary>A place the editor underlines.</summary>
/// <param name="From">Offset of the first character, in UTF-16 units.</param>
/// <param name="To">Offset just past the last.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Code">The issue code.</param>
public sealed record EditorMark(int From, int To, string Severity, string Message, string Code);
