using System.Numerics;
using System.Text;

namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>
/// A pattern as a row of tokens: IAM's <c>*</c> and <c>?</c>, literals, ARN placeholders, policy variables. It stands for a set of texts.
/// Two patterns with the same tokens are equal.
/// </summary>
internal sealed class Glob : IEquatable<Glob>
{
    private const int PlacesInAWord = 64;

    private readonly GlobToken[] _tokens;
    private readonly int _hash;
    private Glob? _widened;

    public Glob(IEnumerable<GlobToken> tokens, string text)
    {
        _tokens = Simplified(tokens);
        Text = text;
        var hash = new HashCode();
        foreach (var token in _tokens)
        {
            hash.Add(token);
        }

        _hash = hash.ToHashCode();
        HasVariables = _tokens.Any(token => token.Class.Kind == CharClassKind.Variable);
        Literal = LiteralOf(_tokens);
        Prefix = Literal ?? PrefixOf(_tokens);
        MatchesEverything = _tokens is [{ Repeats: true, Class.Kind: CharClassKind.Any }];
        HasAnyRunsOnly = _tokens.All(token => !token.Repeats || token.Class.Kind == CharClassKind.Any);
    }

    /// <summary>The pattern that every text fits.</summary>
    public static Glob Everything { get; } = new([new GlobToken(CharClass.Any, Repeats: true)], "*");

    /// <summary>The pattern that every text fits but the empty one.</summary>
    public static Glob Something { get; } = new([new GlobToken(CharClass.Any, Repeats: false), new GlobToken(CharClass.Any, Repeats: true)], "?*");

    public ReadOnlySpan<GlobToken> Tokens => _tokens;

    /// <summary>The pattern as a person wrote it.</summary>
    public string Text { get; }

    /// <summary>True if a policy variable stands in it: what it matches depends on the request.</summary>
    public bool HasVariables { get; }

    /// <summary>The only text it matches, or null if there are several.</summary>
    public string? Literal { get; }

    public bool MatchesEverything { get; }

    /// <summary>What every match starts with, as far as it is known without regard to wildcards and letters in either case.</summary>
    public string Prefix { get; }

    /// <summary>False if a look at the beginnings shows that no text fits both patterns.</summary>
    public bool MayOverlap(Glob other)
    {
        var length = Math.Min(Prefix.Length, other.Prefix.Length);
        return Prefix.AsSpan(0, length).SequenceEqual(other.Prefix.AsSpan(0, length));
    }

    private bool HasAnyRunsOnly { get; }

    /// <summary>The most it can match: each variable may be any text.</summary>
    public Glob Widened() => !HasVariables ? this : _widened ??= new Glob(
        _tokens.Select(token => token.Class.Kind == CharClassKind.Variable ? new GlobToken(CharClass.Any, Repeats: true) : token), Text);

    /// <summary>True if <paramref name="text"/> fits; variables count as <c>*</c>.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        if (Literal is { } literal)
        {
            return text.SequenceEqual(literal);
        }

        if (!text.StartsWith(Prefix))
        {
            return false;
        }

        return HasVariables ? Widened().Matches(text)
            : HasAnyRunsOnly ? MatchesGreedily(text)
            : _tokens.Length - Prefix.Length < PlacesInAWord ? MatchesPlaceByPlace(text)
            : new GlobMachine([this]).Accepts(text);
    }

    /// <summary>
    /// True if every text that <paramref name="narrow"/> matches is matched by this pattern too, whatever the variables hold.
    /// Sound; complete where wildcards of one fall on wildcards of the other.
    /// </summary>
    public bool Covers(Glob narrow)
    {
        ArgumentNullException.ThrowIfNull(narrow);
        if (MatchesEverything)
        {
            return true;
        }

        // Of most pairs the first characters tell: what starts otherwise, or starts with a wildcard, fits no pattern that names its beginning.
        if (!narrow.Prefix.StartsWith(Prefix, StringComparison.Ordinal) || (Literal is not null && narrow.Literal is null))
        {
            return false;
        }

        var covered = new bool[narrow._tokens.Length + 1];
        covered[0] = true;
        foreach (var wide in _tokens)
        {
            var diagonal = covered[0];
            covered[0] &= wide.Repeats;
            for (var j = 1; j <= narrow._tokens.Length; j++)
            {
                var above = covered[j];
                var token = narrow._tokens[j - 1];
                covered[j] = wide.Repeats
                    ? above || (covered[j - 1] && RunIncludes(wide.Class, token.Class))
                    : diagonal && !token.Repeats && wide.Class.Includes(token.Class);
                diagonal = above;
            }
        }

        return covered[^1];
    }

    /// <summary>A text that fits: <paramref name="fill"/> for each run of any characters.</summary>
    public string Sample(string fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var text = new StringBuilder();
        foreach (var token in _tokens)
        {
            text.Append(token switch
            {
                { Class.Kind: CharClassKind.Variable } => fill.Length == 0 ? "x" : fill,
                { Repeats: true } => fill,
                { Class.Kind: CharClassKind.One or CharClassKind.OneIgnoringCase } => token.Class.Char.ToString(),
                { Class.Kind: CharClassKind.Digit } => "1",
                _ => "x",
            });
        }

        return text.ToString();
    }

    public bool Equals(Glob? other) => other is not null && _hash == other._hash && _tokens.AsSpan().SequenceEqual(other._tokens);

    public override bool Equals(object? obj) => Equals(obj as Glob);

    public override int GetHashCode() => _hash;

    public override string ToString() => Text;

    // A run of any characters takes in a variable's text whole; a run that excludes one does not.
    private static bool RunIncludes(CharClass wide, CharClass narrow) =>
        wide.Kind == CharClassKind.Any || wide.Includes(narrow);

    private static GlobToken[] Simplified(IEnumerable<GlobToken> tokens)
    {
        var simple = new List<GlobToken>();
        foreach (var token in tokens)
        {
            if (!token.Repeats || simple.Count == 0 || simple[^1] != token)
            {
                simple.Add(token);
            }
        }

        return [.. simple];
    }

    private static string? LiteralOf(GlobToken[] tokens)
    {
        var text = new char[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Repeats || tokens[i].Class.Kind != CharClassKind.One)
            {
                return null;
            }

            text[i] = tokens[i].Class.Char;
        }

        return new string(text);
    }

    // As GlobMachine does it, for one pattern of usual length: one bit for each place behind the prefix.
    private bool MatchesPlaceByPlace(ReadOnlySpan<char> text)
    {
        var tokens = _tokens.AsSpan(Prefix.Length);
        var state = SkipRuns(tokens, 1UL);
        foreach (var c in text[Prefix.Length..])
        {
            var next = 0UL;
            for (var rest = state; rest != 0; rest &= rest - 1)
            {
                var place = BitOperations.TrailingZeroCount(rest);
                if (place < tokens.Length && tokens[place].Class.Contains(c))
                {
                    next |= 1UL << (tokens[place].Repeats ? place : place + 1);
                }
            }

            state = SkipRuns(tokens, next);
            if (state == 0)
            {
                return false;
            }
        }

        return (state & (1UL << tokens.Length)) != 0;
    }

    private static ulong SkipRuns(ReadOnlySpan<GlobToken> tokens, ulong state)
    {
        for (var rest = state; rest != 0; rest &= rest - 1)
        {
            for (var place = BitOperations.TrailingZeroCount(rest); place < tokens.Length && tokens[place].Repeats; place++)
            {
                state |= 1UL << (place + 1);
            }
        }

        return state;
    }

    private static string PrefixOf(GlobToken[] tokens)
    {
        var length = Array.FindIndex(tokens, token => token.Repeats || token.Class.Kind != CharClassKind.One);
        return string.Create(Math.Max(length, 0), tokens, static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = from[i].Class.Char;
            }
        });
    }

    private bool MatchesGreedily(ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < _tokens.Length && _tokens[p].Repeats)
            {
                star = p++;
                mark = t;
            }
            else if (p < _tokens.Length && _tokens[p].Class.Contains(text[t]))
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

        while (p < _tokens.Length && _tokens[p].Repeats)
        {
            p++;
        }

        return p == _tokens.Length;
    }
}
