using System.Text.RegularExpressions;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Resources;

/// <summary>ARNs as people write them in examples, to be tried before any ARN that merely fits.</summary>
internal static partial class NaturalArns
{
    private const string Region = "us-east-1";
    private const string Account = "111122223333";
    private const int MostPatterns = 8;

    /// <summary>Examples of the forms and of the patterns a policy names, as far as they can be guessed.</summary>
    public static IEnumerable<string> For(ResourceForms forms, IEnumerable<Glob> patterns)
    {
        var filled = forms.Templates.Select(template => Filled(template, "example")).ToList();
        return patterns.Take(MostPatterns).SelectMany(pattern => FromPattern(pattern, filled)).Concat(filled).Distinct();
    }

    // The fields the pattern leaves open come from the form: arn:aws:sqs:*:*:jobs-* and arn:aws:sqs:us-east-1:111122223333:example.
    private static IEnumerable<string> FromPattern(Glob pattern, List<string> filled)
    {
        if (pattern.Literal is { } literal)
        {
            yield return literal;
            yield break;
        }

        var written = PolicyVariables.ToWildcards(pattern.Text);
        if (ArnPattern.TryParse(written) is not { } arn)
        {
            yield break;
        }

        foreach (var form in filled.Select(ArnPattern.TryParse).OfType<ArnPattern>())
        {
            foreach (var rest in new[] { Fill(arn.Resource, "example"), Fill(arn.Resource, ""), form.Resource })
            {
                yield return new ArnPattern(
                    Field(arn.Partition, form.Partition), Field(arn.Service, form.Service), Field(arn.Region, form.Region), Field(arn.Account, form.Account), rest).ToString();
            }
        }
    }

    private static string Field(string written, string natural) =>
        !WildcardPattern.HasWildcard(written) ? written
            : WildcardPattern.Matches(written, natural) ? natural : Fill(written, "");

    private static string Fill(string pattern, string run) => pattern.Replace("*", run, StringComparison.Ordinal).Replace('?', 'x');

    private static string Filled(string template, string name) => Placeholder().Replace(template, match => match.Groups[1].Value switch
    {
        "Partition" => "aws",
        "Region" => Region,
        "Account" => Account,
        _ => name,
    });

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
