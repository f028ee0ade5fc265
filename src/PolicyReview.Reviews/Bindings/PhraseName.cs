using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Reviews.Bindings;

/// <summary>A phrase of a table by its words, not by its position; white space at the edges and case do not matter.</summary>
/// <param name="Column">Where it stands.</param>
/// <param name="UseCase">The row's name.</param>
/// <param name="Phrase">The words.</param>
public sealed record PhraseName(PhraseColumn Column, string UseCase, string Phrase)
{
    /// <summary>Every phrase of a table, row by row, each once.</summary>
    public static IReadOnlyList<PhraseName> AllIn(UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Rows.SelectMany(row =>
            Of(PhraseColumn.Required, row, row.Required).Concat(Of(PhraseColumn.Avoided, row, row.Avoided))).Distinct()];
    }

    /// <inheritdoc />
    public bool Equals(PhraseName? other) => other is not null && Column == other.Column && Same(UseCase, other.UseCase) && Same(Phrase, other.Phrase);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Column, Key(UseCase), Key(Phrase));

    private static IEnumerable<PhraseName> Of(PhraseColumn column, UseCase row, TableCell cell) =>
        cell.IsEmpty ? [] : cell.Phrases.Select(phrase => new PhraseName(column, row.Name.Text, phrase.Text));

    private static bool Same(string left, string right) => Key(left) == Key(right);

    private static string Key(string text) => text.Trim().ToUpperInvariant();
}
