namespace PolicyReview.Fuzz;

/// <summary>An input that broke something.</summary>
/// <param name="Input">The text.</param>
/// <param name="Choice">What it was read as, see <see cref="PolicyTarget.KindOf"/>.</param>
/// <param name="Reason">What happened.</param>
internal sealed record FuzzFailure(string Input, int Choice, string Reason);
