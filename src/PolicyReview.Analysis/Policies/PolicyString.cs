namespace PolicyReview.Analysis.Policies;

/// <summary>A string in a policy with its place.</summary>
/// <param name="Value">The decoded string.</param>
/// <param name="Node">Where it stands; its span includes the quotation marks.</param>
public readonly record struct PolicyString(string Value, SourceNode Node)
{
    /// <summary>The strings of a value that is a string or a list of strings.</summary>
    public static IReadOnlyList<PolicyString> AllIn(SourceNode value) => value.Kind switch
    {
        SourceNodeKind.String => [new PolicyString(value.Text!, value)],
        SourceNodeKind.Array => [.. value.Elements.Where(e => e.Kind == SourceNodeKind.String).Select(e => new PolicyString(e.Text!, e))],
        _ => [],
    };
}
