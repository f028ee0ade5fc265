using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PolicyReview.Web.Hosting;

namespace PolicyReview.Web.Tests.Hosting;

/// <summary>docs/configuration.md lists every setting there is, and none that is not.</summary>
public sealed partial class ConfigurationPageTests
{
    [Fact]
    public void Page_HeldAgainstTheSettings_NamesEachInBothFormsWithItsDefault()
    {
        var settings = Settings(typeof(WebSettings), new WebSettings(), "PolicyReview").Order(StringComparer.Ordinal).ToList();

        var listed = Row().Matches(Page()).Select(row => $"{row.Groups["name"]} {row.Groups["variable"]} {row.Groups["default"]}").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(settings);
        Assert.Equal(settings, listed);
    }

    private static IEnumerable<string> Settings(Type type, object values, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var (name, value) = ($"{prefix}:{property.Name}", property.GetValue(values));
            if (property.PropertyType.Namespace!.StartsWith("PolicyReview", StringComparison.Ordinal) && !property.PropertyType.IsEnum)
            {
                foreach (var nested in Settings(property.PropertyType, value!, name))
                {
                    yield return nested;
                }
            }
            else
            {
                yield return $"{name} {name.Replace(":", "__", StringComparison.Ordinal)} {(value is null ? "not set" : $"`{(value is bool on ? (on ? "true" : "false") : value)}`")}";
            }
        }
    }

    private static string Page([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "configuration.md"));

    // | `PolicyReview:PublicUrl` | `PolicyReview__PublicUrl` | address | not set | … |
    [GeneratedRegex(@"^\| `(?<name>PolicyReview:[\w:]+)` \| `(?<variable>\w+)` \| [^|]+ \| (?<default>not set|`[^`]*`)[^|]* \| [^|]+ \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
