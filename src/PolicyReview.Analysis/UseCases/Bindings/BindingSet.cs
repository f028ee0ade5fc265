namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Bindings that people gave, by use case and phrase text; white space and case at the edges do not matter.</summary>
/// <param name="Rows">Each row's bindings.</param>
public sealed record BindingSet(IReadOnlyList<RowBindings> Rows)
{
    /// <summary>The binding of a required phrase, or null.</summary>
    public Binding? Required(string useCase, string phrase) => Find(useCase, row => row.Required, phrase);

    /// <summary>The binding of an avoided phrase, or null.</summary>
    public Binding? Avoided(string useCase, string phrase) => Find(useCase, row => row.Avoided, phrase);

    private Binding? Find(string useCase, Func<RowBindings, IReadOnlyList<Binding>> column, string phrase) =>
        Rows.Where(row => Same(row.UseCase, useCase)).SelectMany(column).FirstOrDefault(binding => Same(binding.Phrase, phrase));

    private static bool Same(string left, string right) => left.Trim().Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);
}
