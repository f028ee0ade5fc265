namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Decides a template's conditions, as far as their values are known:
/// <code>"Conditions": { "IsProduction": { "Fn::Equals": [ { "Ref": "Stage" }, "prod" ] } }</code>
/// </summary>
/// <param name="template">The template's root.</param>
/// <param name="text">The text a value gives; null if it is not known.</param>
internal sealed class TemplateConditions(TemplateNode template, Func<TemplateNode, string?> text)
{
    private const int DeepestReference = 16;

    /// <summary>True or false; null if it depends on what is not known.</summary>
    public bool? Holds(string condition) => Named(condition, 0);

    private bool? Named(string condition, int depth) =>
        depth > DeepestReference || template["Conditions"]?[condition] is not { } node ? null : Of(node, depth + 1);

    private bool? Of(TemplateNode node, int depth)
    {
        if (depth > DeepestReference || node is not { Kind: TemplateNodeKind.Mapping, Members: [var function] })
        {
            return null;
        }

        return (function.Name, function.Value) switch
        {
            ("Condition", { Scalar: { } name }) => Named(name, depth),
            ("Fn::Equals", { Elements: [var left, var right] }) => text(left) is { } one && text(right) is { } other ? one == other : null,
            ("Fn::Not", { Elements: [var of] }) => !Of(of, depth + 1),
            ("Fn::And", { Elements: { Count: > 0 } all }) => All(all.Select(of => Of(of, depth + 1))),
            ("Fn::Or", { Elements: { Count: > 0 } all }) => !All(all.Select(of => !Of(of, depth + 1))),
            _ => null,
        };
    }

    private static bool? All(IEnumerable<bool?> values)
    {
        var known = values.ToList();
        return known.Contains(false) ? false : known.Contains(null) ? null : true;
    }
}
