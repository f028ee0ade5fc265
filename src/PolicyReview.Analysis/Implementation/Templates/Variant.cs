namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>One way to fill in what only the deployment knows. A finding must hold for every filling, and for one of the branches.</summary>
/// <param name="TakesElse">True to take the second branch of every <c>Fn::If</c>.</param>
/// <param name="IsWild">True to write <c>*</c> for what is not known, false to write a name that could be it.</param>
internal readonly record struct Variant(bool TakesElse, bool IsWild);
