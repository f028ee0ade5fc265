namespace PolicyReview.Web.Pages.Submit;

/// <summary>What is said of one document.</summary>
/// <param name="Findings">HTML of the list of findings.</param>
/// <param name="Marks">Places for the editor.</param>
public sealed record DraftAnalysisPart(string Findings, IReadOnlyList<EditorMark> Marks);
