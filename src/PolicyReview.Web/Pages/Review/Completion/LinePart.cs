namespace PolicyReview.Web.Pages.Review.Completion;

/// <summary>One field of a <see cref="LineBuilder"/>.</summary>
/// <param name="Name">Its name within the builder.</param>
/// <param name="Label">What it is.</param>
/// <param name="Example">An example of it.</param>
/// <param name="Address">Where its completion comes from; null for none.</param>
/// <param name="With">The id of the field with the action that the completion is about; null if it does not depend on one.</param>
public sealed record LinePart(string Name, string Label, string Example, string? Address = null, string? With = null);
