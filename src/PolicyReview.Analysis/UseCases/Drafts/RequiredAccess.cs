using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>Access that a required phrase stands for.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Access">Its access, or a part of it.</param>
internal sealed record RequiredAccess(string Phrase, BoundAccess Access);
