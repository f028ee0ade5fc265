using System.Numerics;

namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>
/// Several patterns run side by side over the same text: one bit for each place in each pattern (a position automaton), moved on by
/// one character at a time. Only states that some text reaches are ever made.
/// </summary>
internal sealed class GlobMachine
{
    private const string PlainLetters = "xyzabcdefghijklmnopqrstuvw-_XYZABCDEFGHIJKLMNOPQRSTUVW~^{}!";
    private const string Digits = "1234567890";

    private readonly GlobToken?[] _tokenAt;
    private readonly BitVector _runs;
    private readonly BitVector _open;
    private readonly BitVector _digits;
    private readonly Dictionary<char, BitVector> _openBut = [];
    private readonly Dictionary<char, BitVector> _named = [];
    private readonly Dictionary<char, BitVector> _namedInEitherCase = [];
    private readonly Dictionary<char, BitVector> _matching = [];
    private readonly int _bits;
    private readonly bool _isCaseSensitive;

    public GlobMachine(IReadOnlyList<Glob> globs)
    {
        _bits = globs.Sum(glob => glob.Tokens.Length + 1);
        _tokenAt = new GlobToken?[_bits];
        _runs = new BitVector(_bits);
        _open = new BitVector(_bits);
        _digits = new BitVector(_bits);
        Extents = new (int First, int Last)[globs.Count];
        Start = new BitVector(_bits);
        var bit = 0;
        for (var g = 0; g < globs.Count; g++)
        {
            var first = bit;
            Start.Add(bit);
            foreach (var token in globs[g].Tokens)
            {
                _tokenAt[bit] = token;
                Index(bit, token.Class);
                if (token.Repeats)
                {
                    _runs.Add(bit);
                }

                bit++;
            }

            Extents[g] = (first, bit++);
        }

        _isCaseSensitive = _named.Keys.Concat(_openBut.Keys).Any(char.IsAsciiLetter);
        SkipRuns(Start);
    }

    /// <summary>The state before the first character.</summary>
    public BitVector Start { get; }

    /// <summary>For each pattern its first place and its last, which means "all matched".</summary>
    public (int First, int Last)[] Extents { get; }

    public bool Accepts(ReadOnlySpan<char> text)
    {
        var state = Start;
        foreach (var c in text)
        {
            state = Next(state, c);
        }

        return state[Extents[0].Last];
    }

    /// <summary>True if pattern <paramref name="glob"/> matches the text read so far.</summary>
    public bool IsMatch(BitVector state, int glob) => state[Extents[glob].Last];

    /// <summary>True if no continuation can make one of the patterns from <paramref name="first"/> to <paramref name="last"/> match.</summary>
    public bool AreDead(BitVector state, int first, int last) => !state.AnyIn(Extents[first].First, Extents[last].Last);

    /// <summary>True if the pattern matches whatever comes next: it ends in a run of any characters that has been reached.</summary>
    public bool IsCertain(BitVector state, int glob)
    {
        var (first, last) = Extents[glob];
        return last > first && state[last - 1] && _tokenAt[last - 1] is { Repeats: true, Class.Kind: CharClassKind.Any };
    }

    public BitVector Next(BitVector state, char c)
    {
        var matching = Matching(c);
        var next = new BitVector(_bits);
        var carry = 0UL;
        for (var i = 0; i < next.Words.Length; i++)
        {
            var moved = state.Words[i] & matching.Words[i];
            var stepped = moved & ~_runs.Words[i];
            next.Words[i] = (stepped << 1) | carry | (moved & _runs.Words[i]);
            carry = stepped >> 63;
        }

        SkipRuns(next);
        return next;
    }

    /// <summary>
    /// Characters of which at least one leads wherever any character leads from here: one letter and one digit that are not named, then each one
    /// that is named at a place now reached, those furthest on last.
    /// </summary>
    public List<char> Choices(BitVector state)
    {
        var choices = new List<char>();
        var digits = false;
        for (var i = 0; i < state.Words.Length; i++)
        {
            for (var rest = state.Words[i]; rest != 0; rest &= rest - 1)
            {
                if (_tokenAt[(i * 64) + BitOperations.TrailingZeroCount(rest)] is { } token)
                {
                    digits |= token.Class.Kind == CharClassKind.Digit;
                    AddNamed(choices, token.Class);
                }
            }
        }

        if (digits)
        {
            AddFirst(choices, Digits);
        }

        AddFirst(choices, PlainLetters);
        return choices;
    }

    private void AddNamed(List<char> choices, CharClass c)
    {
        if (c.Kind is not (CharClassKind.One or CharClassKind.AnyBut or CharClassKind.OneIgnoringCase))
        {
            return;
        }

        choices.Remove(c.Char);
        choices.Add(c.Char);
        var upper = char.ToUpperInvariant(c.Char);
        if (c.Kind == CharClassKind.OneIgnoringCase && _isCaseSensitive && !choices.Contains(upper))
        {
            choices.Add(upper);
        }
    }

    private static void AddFirst(List<char> choices, string candidates)
    {
        foreach (var c in candidates)
        {
            if (!choices.Contains(c))
            {
                choices.Insert(0, c);
                return;
            }
        }

        if (candidates == PlainLetters)
        {
            choices.Insert(0, Enumerable.Range('\u00A1', char.MaxValue - '\u00A1').Select(code => (char)code).First(c => !choices.Contains(c)));
        }
    }

    private BitVector Matching(char c)
    {
        if (!_matching.TryGetValue(c, out var bits))
        {
            bits = new BitVector(_bits);
            bits.AddAll(_open);
            bits.RemoveAll(_openBut.GetValueOrDefault(c));
            bits.AddAll(_named.GetValueOrDefault(c));
            bits.AddAll(_namedInEitherCase.GetValueOrDefault(char.ToLowerInvariant(c)));
            bits.AddAll(char.IsAsciiDigit(c) ? _digits : null);
            _matching.Add(c, bits);
        }

        return bits;
    }

    private void Index(int bit, CharClass c)
    {
        switch (c.Kind)
        {
            case CharClassKind.One:
                AddTo(_named, c.Char, bit);
                break;
            case CharClassKind.OneIgnoringCase:
                AddTo(_namedInEitherCase, c.Char, bit);
                break;
            case CharClassKind.Digit:
                _digits.Add(bit);
                break;
            case CharClassKind.AnyBut:
                AddTo(_openBut, c.Char, bit);
                _open.Add(bit);
                break;
            default:
                _open.Add(bit);
                break;
        }
    }

    private void AddTo(Dictionary<char, BitVector> index, char c, int bit)
    {
        if (!index.TryGetValue(c, out var bits))
        {
            index.Add(c, bits = new BitVector(_bits));
        }

        bits.Add(bit);
    }

    // A run may be empty: whoever stands before it also stands behind it.
    private void SkipRuns(BitVector state)
    {
        bool changed;
        do
        {
            changed = false;
            var carry = 0UL;
            for (var i = 0; i < state.Words.Length; i++)
            {
                var atRun = state.Words[i] & _runs.Words[i];
                var reached = (atRun << 1) | carry;
                carry = atRun >> 63;
                changed |= (reached & ~state.Words[i]) != 0;
                state.Words[i] |= reached;
            }
        }
        while (changed);
    }
}
