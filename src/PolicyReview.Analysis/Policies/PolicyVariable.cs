namespace PolicyReview.Analysis.Policies;

/// <summary>
/// One policy variable in a value.
/// <code>
/// ${aws:username}     ${aws:PrincipalTag/team, 'none'}     the escapes ${*} ${?} ${$}
/// </code>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html"/>
/// </summary>
/// <param name="Value">The value it stands in.</param>
/// <param name="Start">Offset of <c>$</c>.</param>
/// <param name="End">Offset just past <c>}</c>, or where the text of an unclosed variable ends.</param>
/// <param name="IsClosed">False if <c>}</c> is missing: the value, or the next variable, comes first.</param>
public readonly record struct PolicyVariable(string Value, int Start, int End, bool IsClosed)
{
    private const string Opening = "${";

    /// <summary>What stands between the braces.</summary>
    public ReadOnlySpan<char> Content => Value.AsSpan(Start + Opening.Length, End - Start - Opening.Length - (IsClosed ? 1 : 0));

    /// <summary>True for <c>${*}</c>, <c>${?}</c>, <c>${$}</c>, which stand for that character.</summary>
    public bool IsEscape => IsClosed && Content is "*" or "?" or "$";

    /// <summary>The key it is replaced by, as written: all before the comma.</summary>
    public ReadOnlySpan<char> Name => Content.IndexOf(',') is >= 0 and var comma ? Content[..comma] : Content;

    /// <summary>True if a comma introduces a default.</summary>
    public bool HasDefault => Content.Contains(',');

    /// <summary>The default with its quotation marks, white space around it removed; empty if there is none.</summary>
    public ReadOnlySpan<char> Default => Content.IndexOf(',') is >= 0 and var comma ? Content[(comma + 1)..].Trim() : default;

    /// <summary>The first variable of <paramref name="value"/> at or after <paramref name="from"/>, or null.</summary>
    public static PolicyVariable? Next(string value, int from)
    {
        ArgumentNullException.ThrowIfNull(value);
        var start = value.IndexOf(Opening, from, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        // Each character is looked at once, however many openings have no end.
        var at = start + Opening.Length;
        while (value.AsSpan(at).IndexOfAny('}', '$') is >= 0 and var skipped)
        {
            at += skipped;
            if (value[at] == '}')
            {
                return new PolicyVariable(value, start, at + 1, IsClosed: true);
            }

            if (at + 1 < value.Length && value[at + 1] == '{')
            {
                return new PolicyVariable(value, start, at, IsClosed: false);
            }

            at++;
        }

        return new PolicyVariable(value, start, value.Length, IsClosed: false);
    }

    /// <summary>True if <paramref name="value"/> holds a variable that is no escape.</summary>
    public static bool AnyIn(string value)
    {
        for (var variable = Next(value, 0); variable is { } found; variable = Next(value, found.End))
        {
            if (!found.IsEscape)
            {
                return true;
            }
        }

        return false;
    }
}
