namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Words that tell an effect, in any order: <c>@update|open security-group rule?</c>. A token takes the word of a verb (<c>@update</c>), a word in any of its regular
/// forms, or several words in a row (<c>security-group</c>); with <c>?</c> it may be missing.
/// </summary>
internal sealed class EffectPattern
{
    private readonly IReadOnlyList<Token> _tokens;

    private EffectPattern(IReadOnlyList<Token> tokens) => _tokens = tokens;

    /// <summary>The verbs it speaks of, in the vocabulary's spelling.</summary>
    public IEnumerable<string> Verbs => _tokens.SelectMany(token => token.Verbs);

    /// <summary>Reads the pattern as <c>effects.json</c> writes it.</summary>
    public static EffectPattern Parse(string says) => new([.. says.Split(' ').Select(Token.Parse)]);

    /// <summary>The words that no token takes, with an empty text where one was taken; null if a token finds no word.</summary>
    public IReadOnlyList<string>? Match(IReadOnlyList<string> words)
    {
        string[] left = [.. words];
        return TryMatch(left, 0) ? left : null;
    }

    private bool TryMatch(string[] left, int at)
    {
        if (at == _tokens.Count)
        {
            return true;
        }

        for (var from = 0; from < left.Length; from++)
        {
            for (var length = Math.Min(Token.MostWords, left.Length - from); length > 0; length--)
            {
                var span = left[from..(from + length)];
                if (Array.Exists(span, word => word.Length == 0) || !_tokens[at].Takes(string.Join(' ', span)))
                {
                    continue;
                }

                Array.Fill(left, "", from, length);
                if (TryMatch(left, at + 1))
                {
                    return true;
                }

                span.CopyTo(left, from);
            }
        }

        return _tokens[at].IsOptional && TryMatch(left, at + 1);
    }

    private sealed record Token(IReadOnlyList<string> Verbs, IReadOnlySet<string> Words, bool IsOptional)
    {
        public const int MostWords = 4;

        public static Token Parse(string written)
        {
            var choices = written.TrimEnd('?').Split('|');
            return new Token(
                [.. choices.Where(choice => choice[0] == '@').Select(choice => choice[1..])],
                choices.Where(choice => choice[0] != '@').Select(choice => choice.Replace('-', ' ')).SelectMany(word => Inflections.Of(word).Prepend(word)).ToHashSet(StringComparer.Ordinal),
                written.EndsWith('?'));
        }

        public bool Takes(string text) => Words.Contains(text) || (VerbWords.Verbs.TryGetValue(text, out var verb) && Verbs.Contains(verb));
    }
}
