namespace PolicyReview.Analysis.UseCases;

/// <summary>One row: who needs what, and must never have what.</summary>
/// <param name="Number">1 for the first row below the header.</param>
/// <param name="Name">The cell "Use case".</param>
/// <param name="Principal">The cell "Principal".</param>
/// <param name="Required">The cell "Required permissions".</param>
/// <param name="Avoided">The cell "Explicitly avoid".</param>
/// <param name="Extra">Cells of columns the product does not know; kept.</param>
public sealed record UseCase(
    int Number, TableCell Name, TableCell Principal, TableCell Required, TableCell Avoided, IReadOnlyList<TableCell> Extra);
