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
    private readonly Dictionary<char, BitVector> _matching = [];
    private readonly int _bits;
    private readonly bool _isCaseSensitive;

    public GlobMachine(IReadOnlyList<Glob> globs)
    {
        _bits = globs.Sum(glob => glob.Tokens.Length + 1);
        _tokenAt = new GlobToken?[_bits];
        _runs = new BitVector(_bits);
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
                if (token.Repeats)
                {
                    _runs.Add(bit);
                }

                bit++;
            }

            Extents[g] = (first, bit++);
        }

        _isCaseSensitive = Array.Exists(_tokenAt, token => token is { Class: { Kind: CharClassKind.One or CharClassKind.AnyBut, Char: var c } } && char.IsAsciiLetter(c));
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

    /// <summary>True if no continuation can make the pattern match.</summary>
    public bool IsDead(BitVector state, int glob)
    {
        for (var bit = Extents[glob].First; bit <= Extents[glob].Last; bit++)
        {
            if (state[bit])
            {
                return false;
            }
        }

        return true;
    }

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
    /// Characters of which at least one leads wherever any character leads from here: each one that is named at a place now reached,
    /// one further digit, one further letter.
    /// </summary>
    public List<char> Choices(BitVector state)
    {
        var named = new List<char>();
        var digits = false;
        foreach (var bit in state.Members())
        {
            if (_tokenAt[bit] is not { } token)
            {
                continue;
            }

            var c = token.Class;
            digits |= c.Kind == CharClassKind.Digit;
            if (c.Kind is CharClassKind.One or CharClassKind.AnyBut or CharClassKind.OneIgnoringCase)
            {
                Add(named, c.Char);
                if (c.Kind == CharClassKind.OneIgnoringCase && _isCaseSensitive)
                {
                    Add(named, char.ToUpperInvariant(c.Char));
                }
            }
        }

        if (digits)
        {
            AddFirst(named, Digits);
        }

        AddFirst(named, PlainLetters);
        return named;
    }

    private static void Add(List<char> list, char c)
    {
        if (!list.Contains(c))
        {
            list.Add(c);
        }
    }

    // Behind what is named, so that words keep to what the patterns say.
    private static void AddFirst(List<char> named, string candidates)
    {
        foreach (var c in candidates)
        {
            if (!named.Contains(c))
            {
                named.Add(c);
                return;
            }
        }

        if (candidates == PlainLetters)
        {
            named.Add(Enumerable.Range('\u00A1', char.MaxValue).Select(code => (char)code).First(c => !named.Contains(c)));
        }
    }

    private BitVector Matching(char c)
    {
        if (!_matching.TryGetValue(c, out var bits))
        {
            bits = new BitVector(_bits);
            for (var i = 0; i < _bits; i++)
            {
                if (_tokenAt[i] is { } token && token.Class.Contains(c))
                {
                    bits.Add(i);
                }
            }

            _matching.Add(c, bits);
        }

        return bits;
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
