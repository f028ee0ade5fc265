using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Which JSON type each element takes (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
/// A statement that breaks it is reported for that alone: what it would mean is guesswork.
/// </summary>
internal static class Grammar
{
    /// <summary>Elements of a policy.</summary>
    public static readonly string[] TopElements = ["Version", "Id", "Statement"];

    /// <summary>Elements of a statement.</summary>
    public static readonly string[] StatementElements =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    /// <summary>True if an element of the statement has a JSON type it cannot have.</summary>
    public static bool IsMalformed(Statement statement) => MistypedIn(statement.Node).Any();

    /// <summary>Values of the wrong JSON type in a statement, with what was expected.</summary>
    public static IEnumerable<(SourceNode Value, string Expected)> MistypedIn(SourceNode statement)
    {
        foreach (var member in statement.Members.Where(member => member.Value is not null))
        {
            var value = member.Value!;
            var found = member.Name switch
            {
                "Sid" or "Effect" => Mistyped(value, "a string", IsString),
                "Action" or "NotAction" or "Resource" or "NotResource" => MistypedList(value),
                "Principal" or "NotPrincipal" => MistypedPrincipal(value),
                "Condition" => MistypedCondition(value),
                _ => [],
            };
            foreach (var place in found)
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<(SourceNode, string)> Mistyped(SourceNode value, string expected, Func<SourceNode, bool> fits) =>
        fits(value) ? [] : [(value, expected)];

    private static IEnumerable<(SourceNode, string)> MistypedList(SourceNode value) => value.Kind == SourceNodeKind.Array
        ? value.Elements.Where(element => !IsString(element)).Select(element => (element, "a string"))
        : Mistyped(value, "a string or a list of strings", IsString);

    private static IEnumerable<(SourceNode, string)> MistypedPrincipal(SourceNode value) => value.Kind switch
    {
        SourceNodeKind.Object => value.Members.Where(member => member.Value is not null).SelectMany(member => MistypedList(member.Value!)),
        SourceNodeKind.String or SourceNodeKind.Array => [],
        _ => [(value, "`\"*\"` or an object")],
    };

    private static IEnumerable<(SourceNode, string)> MistypedCondition(SourceNode value) => value.Kind == SourceNodeKind.Object
        ? value.Members.Where(member => member.Value is { Kind: not SourceNodeKind.Object }).Select(member => (member.Value!, "an object of condition keys"))
        : [(value, "an object of condition operators")];

    private static bool IsString(SourceNode value) => value.Kind == SourceNodeKind.String;
}
