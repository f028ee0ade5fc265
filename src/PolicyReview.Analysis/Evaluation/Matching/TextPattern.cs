namespace PolicyReview.Analysis.Evaluation.Matching;

/// <summary>
/// A pattern ready to be matched. Wildcards are written as two characters that Unicode reserves for such inner use, so that a <c>*</c> from a
/// policy variable's value, from <c>${*}</c> or from an operator without wildcards stays a literal character.
/// </summary>
internal sealed class TextPattern
{
    /// <summary>Any characters, none included.</summary>
    public const char AnyRun = '\uFDD0';

    /// <summary>Exactly one character.</summary>
    public const char AnyOne = '\uFDD1';

    private readonly string _pattern;
    private readonly int _literalStart;
    private readonly bool _endsAfterRun;

    public TextPattern(string pattern)
    {
        _pattern = pattern;
        var wildcard = pattern.AsSpan().IndexOfAny(AnyRun, AnyOne);
        IsExact = wildcard < 0;
        _literalStart = IsExact ? pattern.Length : wildcard;
        _endsAfterRun = !IsExact && pattern.AsSpan(wildcard).Trim(AnyRun).IsEmpty;
    }

    /// <summary>True if the pattern has no wildcard.</summary>
    public bool IsExact { get; }

    /// <summary>True for <c>*</c>.</summary>
    public bool IsEverything => _endsAfterRun && _literalStart == 0;

    /// <summary>True if the pattern matches all of <paramref name="text"/>, which is taken literally. Takes at most (pattern × text) steps.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        if (IsExact)
        {
            return text.SequenceEqual(_pattern);
        }

        return text.StartsWith(_pattern.AsSpan(0, _literalStart)) && (_endsAfterRun || Matches(_pattern, text));
    }

    /// <summary>As the instance method, for a pattern used once.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, run = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == AnyRun)
            {
                run = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == AnyOne || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (run >= 0)
            {
                p = run + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart(AnyRun).IsEmpty;
    }
}
