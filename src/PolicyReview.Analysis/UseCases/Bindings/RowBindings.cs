namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The bindings of one row.</summary>
/// <param name="UseCase">The row's name.</param>
/// <param name="Required">Of the column "Required permissions".</param>
/// <param name="Avoided">Of the column "Explicitly avoid".</param>
public sealed record RowBindings(string UseCase, IReadOnlyList<Binding> Required, IReadOnlyList<Binding> Avoided);
