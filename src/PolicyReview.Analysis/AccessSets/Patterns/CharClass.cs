namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>A set of characters, or the placeholder of a policy variable.</summary>
/// <param name="Kind">How the set is given.</param>
/// <param name="Char">The character it is about; lower case for <see cref="CharClassKind.OneIgnoringCase"/>.</param>
/// <param name="Variable">The variable as written, for <see cref="CharClassKind.Variable"/>.</param>
internal readonly record struct CharClass(CharClassKind Kind, char Char = '\0', string? Variable = null)
{
    public static readonly CharClass Any = new(CharClassKind.Any);

    public static readonly CharClass Digit = new(CharClassKind.Digit);

    public static CharClass One(char c, bool ignoreCase = false) =>
        ignoreCase && char.ToLowerInvariant(c) != char.ToUpperInvariant(c)
            ? new CharClass(CharClassKind.OneIgnoringCase, char.ToLowerInvariant(c))
            : new CharClass(CharClassKind.One, c);

    public static CharClass AnyBut(char c) => new(CharClassKind.AnyBut, c);

    public bool Contains(char c) => Kind switch
    {
        CharClassKind.One => c == Char,
        CharClassKind.OneIgnoringCase => char.ToLowerInvariant(c) == Char,
        CharClassKind.AnyBut => c != Char,
        CharClassKind.Digit => c is >= '0' and <= '9',
        _ => true,
    };

    /// <summary>True if every character of <paramref name="other"/> is in this set. A variable is in itself alone.</summary>
    public bool Includes(CharClass other) => Kind switch
    {
        CharClassKind.Variable => other == this,
        CharClassKind.Any => other.Kind != CharClassKind.Variable,
        CharClassKind.AnyBut => other.Kind switch
        {
            CharClassKind.One or CharClassKind.OneIgnoringCase => !other.Contains(Char),
            CharClassKind.Digit => !char.IsAsciiDigit(Char),
            CharClassKind.AnyBut => other.Char == Char,
            _ => false,
        },
        CharClassKind.Digit => other is { Kind: CharClassKind.Digit } || (other.Kind == CharClassKind.One && char.IsAsciiDigit(other.Char)),
        CharClassKind.OneIgnoringCase => other.Kind is CharClassKind.One or CharClassKind.OneIgnoringCase && Contains(other.Char),
        _ => other == this,
    };
}
