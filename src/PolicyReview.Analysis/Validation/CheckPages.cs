using System.Text;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// The documentation page of each check, as Markdown: docs/checks/CODE.md, which ships inside the assembly. The pages are written from the rules
/// and their samples by the tests, which also hold them in step.
/// </summary>
public static class CheckPages
{
    private const string Prefix = "Checks/";
    private const string Suffix = ".md";

    private static readonly Lazy<IReadOnlyList<string>> Names = new(() =>
        [.. typeof(CheckPages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Where(name => name != "README")
            .Order(StringComparer.Ordinal)]);

    /// <summary>The codes that have a page, sorted.</summary>
    public static IReadOnlyList<string> Codes => Names.Value;

    /// <summary>The list of all checks, with a link to each page (<c>CODE.md</c>).</summary>
    public static string Index => Read("README") ?? throw new InvalidOperationException("The list of checks is missing from the build.");

    /// <summary>The page of <paramref name="code"/> as Markdown; null if there is no such check. Case matters.</summary>
    public static string? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Codes.Contains(code) ? Read(code) : null;
    }

    private static string? Read(string name)
    {
        using var stream = typeof(CheckPages).Assembly.GetManifestResourceStream(Prefix + name + Suffix);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
