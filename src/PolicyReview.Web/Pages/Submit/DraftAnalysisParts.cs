namespace PolicyReview.Web.Pages.Submit;

/// <summary>The answer to a script that asks what the Local check says.</summary>
/// <param name="Table">HTML of the table's preview.</param>
/// <param name="Documents">One part for each document.</param>
public sealed record DraftAnalysisParts(string Table, IReadOnlyList<DraftAnalysisPart> Documents);
