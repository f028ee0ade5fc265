namespace PolicyReview.Analysis.ServiceReference;

/// <summary>The small data files that ship inside the assembly.</summary>
internal static class EmbeddedFacts
{
    /// <summary>Opens <c>ServiceReference/Facts/<paramref name="name"/></c>. The caller disposes it.</summary>
    public static Stream Open(string name) =>
        typeof(EmbeddedFacts).Assembly.GetManifestResourceStream($"PolicyReview.Analysis.ServiceReference.Facts.{name}")
        ?? throw new InvalidOperationException($"The embedded file `{name}` is missing from the build.");
}
