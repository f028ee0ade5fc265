using System.Text;
using System.Text.RegularExpressions;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// A documented ARN form such as <c>arn:${Partition}:cloudformation:${Region}:${Account}:stack/${Stack}/*</c>: filled in, and recognised in what a policy
/// writes. A placeholder is one resource: it takes no wildcard.
/// </summary>
internal static partial class ArnForm
{
    private static readonly BoundedMemo<string, Regex> Patterns = new(5_000, _ => 1);

    /// <summary>The placeholders in order.</summary>
    public static IEnumerable<string> Placeholders(string form) => Placeholder().Matches(form).Select(match => match.Groups[1].Value);

    /// <summary>The form with each placeholder replaced.</summary>
    public static string Fill(string form, Func<string, string> value) => Placeholder().Replace(form, match => value(match.Groups[1].Value));

    /// <summary>
    /// An ARN of the form, to be held against templates of AWS's: with wildcards for what is open, the colons and slashes of the one could be taken for text of the other.
    /// </summary>
    public static string Sample(string form) => Fill(form, placeholder => placeholder == "Partition" ? "aws" : "x");

    /// <summary>What the placeholders stand for in <paramref name="written"/>; null if it does not have the form.</summary>
    public static Dictionary<string, string>? Match(string form, string written)
    {
        var match = Patterns.Of(form, known => new Regex(PatternOf(known), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)).Match(written);
        return match.Success ? Placeholders(form).Distinct().ToDictionary(name => name, name => match.Groups[name].Value) : null;
    }

    private static string PatternOf(string form)
    {
        var pattern = new StringBuilder("^");
        var at = 0;
        foreach (Match match in Placeholder().Matches(form))
        {
            pattern.Append(Literal(form[at..match.Index]));
            at = match.Index + match.Length;
            pattern.Append($"(?<{match.Groups[1].Value}>{ClassOf(match.Groups[1].Value, form, at)})");
        }

        return pattern.Append(Literal(form[at..])).Append('$').ToString();
    }

    private static string ClassOf(string placeholder, string form, int after) => placeholder switch
    {
        "Partition" => "aws[a-z-]*",
        "Region" => "[a-z0-9-]*",
        "Account" => "[0-9]*|aws",
        // Prefixes, log groups, roles and parameters have slashes in them; what another part follows has none.
        _ => after < form.Length && form[after] == '/' ? "[^:*?/]+" : "[^*?]+",
    };

    // The id at the end of a stack's ARN may be written out.
    private static string Literal(string text) => Regex.Escape(text).Replace("/\\*", "/(?:\\*|[^*?]+)", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)\}")]
    private static partial Regex Placeholder();
}
