using System.Text.RegularExpressions;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Reads the words of a phrase, longest first: <c>write one DynamoDB table `orders`</c> is verb, scope, service, noun, name. What stands in backticks or
/// quotes is a name, an ARN or an action, never a word.
/// </summary>
internal sealed partial class PhraseLexer(ServiceCatalogue catalogue)
{
    private const int MostWords = 12;

    private readonly ServiceNames _services = ServiceNames.Of(catalogue);

    /// <summary>The words in order; what adds nothing is left out.</summary>
    public IReadOnlyList<PhraseWord> Read(string phrase)
    {
        var words = new List<PhraseWord>();
        var parts = Part().Matches(phrase).Select(match => match.Value).ToList();
        var from = 0;
        for (var i = 0; i <= parts.Count; i++)
        {
            if (i < parts.Count && !IsQuoted(parts[i]) && !IsWhole(parts[i], words, i == from))
            {
                continue;
            }

            ReadPlain(parts.GetRange(from, i - from), isFirst: words.Count == 0, words);
            from = i + 1;
            if (i < parts.Count)
            {
                words.Add(Quoted(parts[i]));
            }
        }

        return words;
    }

    // An ARN, an action or an account needs no backticks.
    private bool IsWhole(string part, List<PhraseWord> before, bool isAlone) =>
        Quoted(part).Kind is PhraseWordKind.Arn or PhraseWordKind.Account or PhraseWordKind.Region
        || (Quoted(part).Kind == PhraseWordKind.Action && (part.Contains(':', StringComparison.Ordinal) || _services.Find(ServiceNames.Normalise(part)) is null));

    private PhraseWord Quoted(string part)
    {
        var text = part.Trim('`', '"', '\'', '“', '”');
        var kind = text.StartsWith("arn:", StringComparison.Ordinal) ? PhraseWordKind.Arn
            : text.Length == 12 && text.All(char.IsAsciiDigit) ? PhraseWordKind.Account
            : Partitions.HasRegion(text) ? PhraseWordKind.Region
            : IsAction(text) ? PhraseWordKind.Action
            : PhraseWordKind.Name;
        return new PhraseWord(kind, text);
    }

    private bool IsAction(string text)
    {
        if (text.Split(':') is [var prefix, { Length: > 0 } name] && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '*' or '?'))
        {
            return catalogue.FindService(prefix) is not null;
        }

        return ActionName().IsMatch(text) && ActionNames.Of(catalogue).ServicesWith(text).Count > 0;
    }

    private void ReadPlain(List<string> parts, bool isFirst, List<PhraseWord> words)
    {
        var pieces = parts.SelectMany((part, index) => PiecesOf(part, index)).ToList();
        for (var i = 0; i < pieces.Count;)
        {
            var (length, word) = Longest(pieces, i, isFirst && i == 0);
            if (IsMaker(pieces, i, length))
            {
                i++;
                continue;
            }

            var name = WholeNameAt(pieces, i, parts);
            if (name is not null && (length == 0 || !ReadsWhole(pieces, i)))
            {
                words.Add(new PhraseWord(PhraseWordKind.Name, name));
                i = EndOfPart(pieces, i);
                continue;
            }

            if (length == 0)
            {
                words.Add(new PhraseWord(PhraseWordKind.Unread, pieces[i].Text));
            }
            else if (word is { } read)
            {
                words.Add(read);
            }

            i += Math.Max(1, length);
        }
    }

    // "AWS Marketplace Catalog" is the catalogue, though "AWS Marketplace" is a service too.
    private bool IsMaker(List<Piece> pieces, int at, int length) =>
        pieces[at].Text is "aws" or "amazon" && at + 1 < pieces.Count && Longest(pieces, at + 1, isFirst: false).Length is > 0 and var rest && rest + 1 >= length;

    private static IEnumerable<Piece> PiecesOf(string part, int index)
    {
        foreach (var text in part is "&" or "+" or "/" ? [part] : ServiceNames.Normalise(part).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new Piece(text, index, char.IsUpper(part[0]));
        }
    }

    // "thumbnail-metadata" is a name; "X-Ray", "all-bucket" and "read/write" are words.
    private static string? WholeNameAt(List<Piece> pieces, int at, List<string> parts)
    {
        var part = parts[pieces[at].Part];
        var isStart = at == 0 || pieces[at - 1].Part != pieces[at].Part;
        return isStart && part.Length > 1 && NameLike().IsMatch(part) ? part.TrimEnd('.', ',', ';', ')') : null;
    }

    private bool ReadsWhole(List<Piece> pieces, int at)
    {
        var end = EndOfPart(pieces, at);
        while (at < end)
        {
            var (length, _) = Longest(pieces, at, isFirst: false);
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private static int EndOfPart(List<Piece> pieces, int at)
    {
        var end = at;
        while (end < pieces.Count && pieces[end].Part == pieces[at].Part)
        {
            end++;
        }

        return end;
    }

    private (int Length, PhraseWord? Word) Longest(List<Piece> pieces, int at, bool isFirst)
    {
        for (var length = Math.Min(MostWords, pieces.Count - at); length > 0; length--)
        {
            var text = string.Join(' ', pieces.Skip(at).Take(length).Select(piece => piece.Text));
            var afterMaker = at > 0 && pieces[at - 1].Text is "aws" or "amazon";
            if (Meaning(text, afterMaker, pieces[at].IsCapital && !isFirst) is { } found)
            {
                return (length, found.Kind == PhraseWordKind.Unread ? null : found);
            }
        }

        return (0, null);
    }

    // Null: not in the lexicon. Unread: in it, and without meaning.
    private PhraseWord? Meaning(string text, bool afterMaker, bool isCapital)
    {
        var service = _services.Find(text);
        if (service is not null && (afterMaker || (isCapital && _services.IsFullName(text) && VerbWords.Verbs.ContainsKey(text))))
        {
            return new PhraseWord(PhraseWordKind.Service, service);
        }

        if (text is "and" or "or" or "plus" or "&" or "+" or "/" or "as well as")
        {
            return new PhraseWord(PhraseWordKind.And, text);
        }

        if (VerbWords.Verbs.TryGetValue(text, out var verb))
        {
            return new PhraseWord(PhraseWordKind.Verb, verb);
        }

        if (VerbWords.Scopes.TryGetValue(text, out var scope))
        {
            return new PhraseWord(PhraseWordKind.Scope, text, scope);
        }

        return text is "region" or "regions" ? new PhraseWord(PhraseWordKind.Regions, text)
            : Nouns.All.Any(noun => noun.Words.Contains(text)) ? new PhraseWord(PhraseWordKind.Noun, text)
            : VerbWords.Ignored.Contains(text) || text is "account" or "accounts" ? new PhraseWord(PhraseWordKind.Unread, "")
            : service is not null ? new PhraseWord(PhraseWordKind.Service, service)
            : null;
    }

    private static bool IsQuoted(string part) => part[0] is '`' or '"' or '“' || (part[0] == '\'' && part.Length > 2 && part[^1] == '\'');

    private readonly record struct Piece(string Text, int Part, bool IsCapital);

    [GeneratedRegex("`[^`]*`|\"[^\"]*\"|“[^”]*”|'[^']+'|[^\\s`\"“”,;()]+")]
    private static partial Regex Part();

    [GeneratedRegex("^[A-Z][a-z]+[A-Z0-9][A-Za-z0-9]*$")]
    private static partial Regex ActionName();

    [GeneratedRegex(@"[-_/.:*0-9]")]
    private static partial Regex NameLike();
}
