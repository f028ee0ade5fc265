using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>Where a kind of resource carries a policy.</summary>
/// <param name="Path">Property names; <c>[]</c> for every element of a list: <c>Policies/[]/PolicyDocument</c>.</param>
/// <param name="Kind">What the policy is used as; null where the document says it.</param>
/// <param name="AccessAnalyzerType">The resource type Access Analyzer has special checks for; null for none.</param>
/// <param name="NamedBy">The property beside the policy that names it; null for none.</param>
internal sealed record PolicyProperty(string Path, DocumentKind? Kind, string? AccessAnalyzerType = null, string? NamedBy = null)
{
    /// <summary>
    /// Every value this is about below <paramref name="properties"/>, with its path written out (<c>Policies[0].PolicyDocument</c>) and the
    /// mapping it stands in.
    /// </summary>
    public IEnumerable<(TemplateNode Value, string Path, TemplateNode Owner)> In(TemplateNode properties)
    {
        IEnumerable<(TemplateNode Value, string Path, TemplateNode Owner)> found = [(properties, "", properties)];
        foreach (var step in Path.Split('/'))
        {
            found = step == "[]"
                ? found.SelectMany(at => at.Value.Elements.Select((element, i) => (element, $"{at.Path}[{i}]", at.Owner)))
                : found.Where(at => at.Value[step] is not null).Select(at => (at.Value[step]!, at.Path.Length == 0 ? step : $"{at.Path}.{step}", at.Value));
        }

        return found;
    }
}
