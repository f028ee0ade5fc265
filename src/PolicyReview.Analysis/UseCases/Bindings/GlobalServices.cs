namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Services that are not asked for in a region of one's own choice, from <c>global-services.json</c>.</summary>
internal static class GlobalServices
{
    /// <summary>Their prefixes.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = Read();

    private static IReadOnlyList<string> Read()
    {
        using var json = VocabularyFile.Open("global-services.json");
        return json.RootElement.Texts("services");
    }
}
