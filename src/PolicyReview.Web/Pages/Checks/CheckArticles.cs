using System.Reflection;

namespace PolicyReview.Web.Pages.Checks;

/// <summary>
/// The long texts about checks, with a bad and a good example: the files <c>docs/checks/CODE.md</c>, which the build puts into this assembly.
/// A check without one has the page that its descriptor gives.
/// </summary>
public static class CheckArticles
{
    /// <summary>The article about a check, as Markdown; null if none was written.</summary>
    public static string? MarkdownOf(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"checks/{code}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
