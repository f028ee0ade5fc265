namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A text as far as the template tells it.</summary>
/// <param name="Parts">Its stretches, in order.</param>
/// <param name="IsUnknown">True if nothing of it is known.</param>
internal sealed record TextValue(IReadOnlyList<TextPart> Parts, bool IsUnknown)
{
    /// <summary>The whole text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));
}
