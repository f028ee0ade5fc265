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

    /// <summary>True for <see cref="StatementElements"/>.</summary>
    public static bool IsStatementElement(string name) =>
        name is "Sid" or "Effect" or "Principal" or "NotPrincipal" or "Action" or "NotAction" or "Resource" or "NotResource" or "Condition";

    /// <summary>True if an element of the statement has a JSON type it cannot have.</summary>
    public static bool IsMalformed(Statement statement)
    {
        var members = statement.Node.Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Value is { } value && FirstMistyped(members[i].Name, value) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Values of the wrong JSON type in a statement, the first of each element, with what was expected.</summary>
    public static IEnumerable<(SourceNode Value, string Expected)> MistypedIn(SourceNode statement)
    {
        foreach (var member in statement.Members)
        {
            if (member.Value is { } value && FirstMistyped(member.Name, value) is { } found)
            {
                yield return found;
            }
        }
    }

    private static (SourceNode Value, string Expected)? FirstMistyped(string element, SourceNode value) => element switch
    {
        "Sid" or "Effect" => IsString(value) ? null : (value, "a string"),
        "Action" or "NotAction" or "Resource" or "NotResource" => MistypedList(value),
        "Principal" or "NotPrincipal" => MistypedPrincipal(value),
        "Condition" => MistypedCondition(value),
        _ => null,
    };

    private static (SourceNode Value, string Expected)? MistypedList(SourceNode value)
    {
        if (value.Kind != SourceNodeKind.Array)
        {
            return IsString(value) ? null : (value, "a string or a list of strings");
        }

        for (var i = 0; i < value.Elements.Count; i++)
        {
            if (!IsString(value.Elements[i]))
            {
                return (value.Elements[i], "a string");
            }
        }

        return null;
    }

    private static (SourceNode Value, string Expected)? MistypedPrincipal(SourceNode value)
    {
        if (value.Kind != SourceNodeKind.Object)
        {
            return value.Kind is SourceNodeKind.String or SourceNodeKind.Array ? null : (value, "`\"*\"` or an object");
        }

        for (var i = 0; i < value.Members.Count; i++)
        {
            if (value.Members[i].Value is { } named && MistypedList(named) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (SourceNode Value, string Expected)? MistypedCondition(SourceNode value)
    {
        if (value.Kind != SourceNodeKind.Object)
        {
            return (value, "an object of condition operators");
        }

        for (var i = 0; i < value.Members.Count; i++)
        {
            if (value.Members[i].Value is { } keys && MistypedKeys(keys) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (SourceNode Value, string Expected)? MistypedKeys(SourceNode keys)
    {
        if (keys.Kind != SourceNodeKind.Object)
        {
            return (keys, "an object of condition keys");
        }

        for (var i = 0; i < keys.Members.Count; i++)
        {
            if (keys.Members[i].Value is { } value && !IsValueOrList(value))
            {
                return (value, "a value or a list of values");
            }
        }

        return null;
    }

    private static bool IsValueOrList(SourceNode value)
    {
        if (value.Kind != SourceNodeKind.Array)
        {
            return IsValue(value);
        }

        for (var i = 0; i < value.Elements.Count; i++)
        {
            if (!IsValue(value.Elements[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsValue(SourceNode value) => value.Kind is not (SourceNodeKind.Object or SourceNodeKind.Array or SourceNodeKind.Null);

    private static bool IsString(SourceNode value) => value.Kind == SourceNodeKind.String;
}
