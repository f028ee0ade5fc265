namespace PolicyReview.Analysis.Policies;

/// <summary>A string in a policy with its place.</summary>
/// <param name="Value">The decoded string.</param>
/// <param name="Node">Where it stands; its span includes the quotation marks.</param>
public readonly record struct PolicyString(string Value, SourceNode Node)
{
    /// <summary>The strings of a value that is a string or a list of strings.</summary>
    public static IReadOnlyList<PolicyString> AllIn(SourceNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind switch
        {
            SourceNodeKind.String => [new PolicyString(value.Text!, value)],
            SourceNodeKind.Array => StringsOf(value.Elements),
            _ => [],
        };
    }

    private static List<PolicyString> StringsOf(IReadOnlyList<SourceNode> elements)
    {
        var strings = new List<PolicyString>(elements.Count);
        foreach (var element in elements)
        {
            if (element.Kind == SourceNodeKind.String)
            {
                strings.Add(new PolicyString(element.Text!, element));
            }
        }

        return strings;
    }
}
