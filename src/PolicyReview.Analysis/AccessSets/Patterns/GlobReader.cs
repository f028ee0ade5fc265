namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>From a policy's strings to patterns.</summary>
internal static class GlobReader
{
    private const int ArnFields = 6;

    /// <summary><c>*</c> any characters, <c>?</c> one; variables and the escapes <c>${*}</c>, <c>${?}</c>, <c>${$}</c> where the policy resolves them.</summary>
    public static Glob Wildcards(string written, bool resolvesVariables, bool ignoreCase = false) =>
        new(Tokens(written, resolvesVariables, wildcards: true, ignoreCase, run: CharClass.Any), written);

    /// <summary>The text itself; only variables stand for something else.</summary>
    public static Glob Exact(string written, bool resolvesVariables, bool ignoreCase = false) =>
        new(Tokens(written, resolvesVariables, wildcards: false, ignoreCase, run: CharClass.Any), written);

    /// <summary>The text itself, <c>$</c> included.</summary>
    public static Glob Literal(string text) => new(text.Select(c => new GlobToken(CharClass.One(c), Repeats: false)), text);

    /// <summary>
    /// The Arn operators compare six fields one by one: a wildcard of the first five does not cross a colon. A value that has not six fields
    /// matches nothing.
    /// </summary>
    public static Glob? ArnFieldByField(string written, bool resolvesVariables)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written.Split(':', ArnFields) is not { Length: ArnFields } fields)
        {
            return null;
        }

        return new Glob(
            Tokens(string.Join(':', fields[..^1]) + ":", resolvesVariables, wildcards: true, ignoreCase: false, run: CharClass.AnyBut(':'))
                .Concat(Tokens(fields[^1], resolvesVariables, wildcards: true, ignoreCase: false, run: CharClass.Any)),
            written);
    }

    /// <summary>Everything that has the form of an ARN.</summary>
    public static Glob AnyArn { get; } = new(
        "arn:".Select(c => new GlobToken(CharClass.One(c), Repeats: false))
            .Concat(Enumerable.Range(2, ArnFields - 2).SelectMany<int, GlobToken>(
                _ => [new GlobToken(CharClass.AnyBut(':'), Repeats: true), new GlobToken(CharClass.One(':'), Repeats: false)]))
            .Append(new GlobToken(CharClass.Any, Repeats: true)),
        "arn:*:*:*:*:*");

    private static IEnumerable<GlobToken> Tokens(string text, bool resolvesVariables, bool wildcards, bool ignoreCase, CharClass run)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = resolvesVariables && text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{' ? text.IndexOf('}', i) : -1;
            if (end > 0)
            {
                yield return Variable(text[(i + 2)..end]);
                i = end;
            }
            else if (wildcards && text[i] is '*' or '?')
            {
                yield return new GlobToken(run, Repeats: text[i] == '*');
            }
            else
            {
                yield return new GlobToken(CharClass.One(text[i], ignoreCase), Repeats: false);
            }
        }
    }

    private static GlobToken Variable(string inside) => inside.Trim() switch
    {
        "*" => new GlobToken(CharClass.One('*'), Repeats: false),
        "?" => new GlobToken(CharClass.One('?'), Repeats: false),
        "$" => new GlobToken(CharClass.One('$'), Repeats: false),
        var name => new GlobToken(new CharClass(CharClassKind.Variable, Variable: NameOf(name)), Repeats: false),
    };

    // Keys compare without regard to case, a default value does not: ${aws:PrincipalTag/team, 'none'}.
    private static string NameOf(string inside)
    {
        var comma = inside.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? inside.ToLowerInvariant() : inside[..comma].Trim().ToLowerInvariant() + ", " + inside[(comma + 1)..].Trim();
    }
}
