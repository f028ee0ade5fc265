using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>A cell and the phrases in it.</summary>
/// <param name="Column">Its header.</param>
/// <param name="Text">The text without the white space around it, <c>\|</c> written as <c>|</c>.</param>
/// <param name="Span">Where the text stands in the Markdown.</param>
/// <param name="Phrases">The text cut at commas, semicolons and line breaks.</param>
public sealed record TableCell(string Column, string Text, SourceSpan Span, IReadOnlyList<Phrase> Phrases)
{
    /// <summary>True if the cell says nothing: empty, a dash, "none" or "n/a".</summary>
    public bool IsEmpty => Text.Trim(' ', '-', '–', '—', '.').ToUpperInvariant() is "" or "NONE" or "N/A" or "NA" or "TBD";
}
