namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>Documents that are read together: a request passes if one statement allows it and none denies it.</summary>
internal sealed record Layer(IReadOnlyList<StatementBox> Allows, IReadOnlyList<StatementBox> Denies);
