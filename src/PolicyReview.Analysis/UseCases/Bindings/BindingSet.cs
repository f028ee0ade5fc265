namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Bindings that people gave, by use case and phrase text; white space and case at the edges do not matter.</summary>
/// <param name="Rows">Each row's bindings.</param>
public sealed record BindingSet(IReadOnlyList<RowBindings> Rows)
{
    /// <summary>No binding at all.</summary>
    public static BindingSet Empty { get; } = new([]);

    /// <summary>The binding of a required phrase, or null.</summary>
    public Binding? Required(string useCase, string phrase) => Find(useCase, row => row.Required, phrase);

    /// <summary>The binding of an avoided phrase, or null.</summary>
    public Binding? Avoided(string useCase, string phrase) => Find(useCase, row => row.Avoided, phrase);

    /// <summary>What is bound here and is not in <paramref name="table"/>, one sentence each: a phrase that was changed needs its binding again.</summary>
    public IEnumerable<string> NotIn(UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return from row in Rows
               let useCase = table.Rows.FirstOrDefault(candidate => Same(candidate.Name.Text, row.UseCase))
               from binding in row.Required.Concat(row.Avoided)
               let cell = row.Required.Contains(binding) ? useCase?.Required : useCase?.Avoided
               where cell is null || !cell.Phrases.Any(phrase => Same(phrase.Text, binding.Phrase))
               select $"The bindings hold {QuotedPhrase.Of(binding.Phrase)} of `{row.UseCase}`, which is not in the table. Bind the phrase as it reads now.";
    }

    private Binding? Find(string useCase, Func<RowBindings, IReadOnlyList<Binding>> column, string phrase) =>
        Rows.Where(row => Same(row.UseCase, useCase)).SelectMany(column).FirstOrDefault(binding => Same(binding.Phrase, phrase));

    /// <summary>True if two names of use cases or phrases are the same.</summary>
    internal static bool Same(string left, string right) => left.Trim().Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);
}
