using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Ports;

/// <summary>What a check is asked about.</summary>
/// <param name="Bindings">The bindings people confirmed.</param>
public sealed record CheckInput(int ReviewNumber, int RevisionNumber, Submission Submission, BindingSet Bindings);
