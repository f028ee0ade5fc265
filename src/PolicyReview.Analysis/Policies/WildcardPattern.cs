namespace PolicyReview.Analysis.Policies;

/// <summary>
/// IAM's pattern language: <c>*</c> stands for any characters (none included), <c>?</c> for exactly one. There is no escape.
/// All answers take at most (pattern length × text length) steps.
/// </summary>
public static class WildcardPattern
{
    /// <summary>True if <paramref name="text"/> holds a wildcard.</summary>
    public static bool HasWildcard(ReadOnlySpan<char> text) => text.ContainsAny('*', '?');

    /// <summary>True if <paramref name="pattern"/> matches all of <paramref name="text"/>, which is taken literally.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    /// <summary>True if some text matches both patterns.</summary>
    public static bool Overlaps(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool ignoreCase = false)
    {
        // reach[j]: the first i characters of left and the first j of right can stand for the same text.
        var reach = new bool[right.Length + 1];
        reach[0] = true;
        for (var j = 1; j <= right.Length && right[j - 1] == '*'; j++)
        {
            reach[j] = true;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = reach[0];
            reach[0] &= left[i - 1] == '*';
            for (var j = 1; j <= right.Length; j++)
            {
                var above = reach[j];
                reach[j] = left[i - 1] == '*' || right[j - 1] == '*'
                    ? above || reach[j - 1]
                    : diagonal && (left[i - 1] == '?' || right[j - 1] == '?' || Same(left[i - 1], right[j - 1], ignoreCase));
                diagonal = above;
            }
        }

        return reach[right.Length];
    }

    /// <summary>
    /// True if every text that <paramref name="narrow"/> matches is matched by <paramref name="wide"/> too. Exact where a
    /// wildcard of <paramref name="narrow"/> falls on one of <paramref name="wide"/>; false (never wrongly true) elsewhere.
    /// </summary>
    public static bool Covers(ReadOnlySpan<char> wide, ReadOnlySpan<char> narrow, bool ignoreCase = false)
    {
        // Up to the first * of the wide pattern, and after its last one, each character covers one: most pairs differ there.
        while (wide.Length > 0 && wide[0] != '*')
        {
            if (narrow.Length == 0 || !CoversOne(wide[0], narrow[0], ignoreCase))
            {
                return false;
            }

            wide = wide[1..];
            narrow = narrow[1..];
        }

        while (wide.Length > 0 && wide[^1] != '*')
        {
            if (narrow.Length == 0 || !CoversOne(wide[^1], narrow[^1], ignoreCase))
            {
                return false;
            }

            wide = wide[..^1];
            narrow = narrow[..^1];
        }

        return wide.Length switch { 0 => narrow.Length == 0, 1 => true, _ => CoversInside(wide, narrow, ignoreCase) };
    }

    /// <summary>At most how many steps <see cref="Covers"/> takes for these two, of about a nanosecond each.</summary>
    internal static int CostOfCovers(ReadOnlySpan<char> wide, ReadOnlySpan<char> narrow)
    {
        var first = wide.IndexOf('*');
        return first < 0 ? wide.Length : Math.Max(0, wide.LastIndexOf('*') - first) * narrow.Length + wide.Length;
    }

    private static bool CoversInside(ReadOnlySpan<char> wide, ReadOnlySpan<char> narrow, bool ignoreCase)
    {
        // covered[j]: the first i characters of wide cover the first j of narrow.
        var covered = new bool[narrow.Length + 1];
        covered[0] = true;
        foreach (var w in wide)
        {
            var diagonal = covered[0];
            covered[0] &= w == '*';
            for (var j = 1; j <= narrow.Length; j++)
            {
                var above = covered[j];
                covered[j] = w == '*' ? above || covered[j - 1] : diagonal && CoversOne(w, narrow[j - 1], ignoreCase);
                diagonal = above;
            }
        }

        return covered[narrow.Length];
    }

    private static bool CoversOne(char wide, char narrow, bool ignoreCase) =>
        wide == '?' ? narrow != '*' : narrow is not ('*' or '?') && Same(wide, narrow, ignoreCase);

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}
