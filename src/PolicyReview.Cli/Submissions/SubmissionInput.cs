using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Cli.Submissions;

/// <summary>What a command that works on a use-case table is given.</summary>
/// <param name="Table">The table.</param>
/// <param name="Bindings">Confirmed bindings; null if none were given.</param>
/// <param name="Documents">The policies; what does not go together with the role's metadata is among their gaps.</param>
/// <param name="Suggestions">What of the table and of the role's metadata might be better, one or two sentences each.</param>
internal sealed record SubmissionInput(UseCaseTable Table, BindingSet? Bindings, GivenDocuments Documents, IReadOnlyList<string> Suggestions);
