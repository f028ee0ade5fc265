using PolicyReview.Analysis.Validation;

namespace PolicyReview.Web.Pages.Review;

/// <summary>Characters of one line that look alike.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Class"><c>k</c> for a member's name, <c>s</c> for a string, <c>s wild</c> for a wildcard in one, empty for the rest.</param>
/// <param name="Mark">The worst finding about them; null if there is none.</param>
public sealed record SourceRun(string Text, string Class, FindingType? Mark);
