namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>An AWS managed policy that stands for a power.</summary>
/// <param name="Words">Its names, wherever they stand.</param>
/// <param name="Alone">What it is called where nothing else is said: "admin access", but not "S3 admin access".</param>
/// <param name="Policy">The managed policy's name.</param>
/// <param name="Actions">Its actions; empty if <paramref name="NotActions"/> says what is left out.</param>
/// <param name="NotActions">What it leaves out.</param>
/// <param name="Why">What it is, as a sentence.</param>
internal sealed record NamedPower(IReadOnlyList<string> Words, IReadOnlyList<string> Alone, string Policy, IReadOnlyList<string> Actions, IReadOnlyList<string> NotActions, string Why);
