using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Reads the words of a phrase, longest first: <c>write one DynamoDB table `orders`</c> is verb, scope, service, noun, name. What stands in backticks or
/// quotes is a name, an ARN or an action, never a word.
/// </summary>
internal sealed partial class PhraseLexer(ServiceCatalogue catalogue)
{
    private const string Together = "and";
    private const int MostWords = 12;
    private const int MostOfAName = 7;

    private readonly ServiceNames _services = ServiceNames.Of(catalogue);
    private readonly ActionNames _actions = ActionNames.Of(catalogue);

    /// <summary>The words in order; what adds nothing is left out.</summary>
    public IReadOnlyList<PhraseWord> Read(string phrase) => [.. ReadAll(phrase).Where(word => word.Kind != PhraseWordKind.Filler)];

    /// <summary>The words of a required phrase, where a word that adds nothing may be a name.</summary>
    public IReadOnlyList<PhraseWord> ReadWithNames(string phrase) => new PlainNames(_services).Read(ReadAll(phrase));

    private List<PhraseWord> ReadAll(string phrase)
    {
        var words = new List<PhraseWord>();
        var parts = Parts(phrase);
        var from = 0;
        for (var i = 0; i <= parts.Count; i++)
        {
            if (i < parts.Count && !IsQuoted(parts[i]) && !IsWhole(parts[i], words, i == from))
            {
                continue;
            }

            ReadPlain(parts.GetRange(from, i - from), isFirst: words.TrueForAll(word => word.Kind == PhraseWordKind.Filler), words);
            from = i + 1;
            if (i < parts.Count)
            {
                words.Add(Quoted(parts[i]));
            }
        }

        return words;
    }

    // "S3/DynamoDB" and "(S3, DynamoDB)" are two services.
    private List<string> Parts(string phrase)
    {
        var parts = new List<string>();
        var end = 0;
        foreach (var match in Part().EnumerateMatches(phrase))
        {
            var part = phrase.Substring(match.Index, match.Length);
            var pieces = IsQuoted(part) ? [part] : part.Split('/');
            if (parts.Count > 0 && phrase.AsSpan(end, match.Index - end).ContainsAny(",;") && IsService(parts[^1]) && IsService(pieces[0]))
            {
                parts.Add(Together);
            }

            if (pieces.Length > 1 && Array.TrueForAll(pieces, IsService))
            {
                parts.AddRange(pieces.SelectMany((piece, index) => index == 0 ? new[] { piece } : [Together, piece]));
            }
            else
            {
                parts.Add(part);
            }

            end = match.Index + match.Length;
        }

        return parts;
    }

    private bool IsService(string text) => _services.Find(ServiceNames.Normalise(text)) is not null;

    // An ARN, an action or an account needs no backticks.
    private bool IsWhole(string part, List<PhraseWord> before, bool isAlone) =>
        Quoted(part).Kind is PhraseWordKind.Arn or PhraseWordKind.Account or PhraseWordKind.Region
        || (Quoted(part).Kind == PhraseWordKind.Action && (part.Contains(':', StringComparison.Ordinal) || _services.Find(ServiceNames.Normalise(part)) is null));

    private PhraseWord Quoted(string part)
    {
        var text = part.Trim('`', '"', '\'', '“', '”');
        var kind = text.StartsWith("arn:", StringComparison.Ordinal) ? PhraseWordKind.Arn
            : AccountNumber.IsOne(text) ? PhraseWordKind.Account
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

        return (ActionName().IsMatch(text) && ActionNames.Of(catalogue).ServicesWith(text).Count > 0) || (ActionStart().Match(text) is { Success: true } start && VerbWords.IsApiVerb(start.Groups[1].Value));
    }

    private void ReadPlain(List<string> parts, bool isFirst, List<PhraseWord> words)
    {
        var pieces = parts.SelectMany((part, index) => PiecesOf(part, index)).ToList();
        for (var i = 0; i < pieces.Count;)
        {
            if (Spelled(pieces, i) is { } action)
            {
                words.Add(new PhraseWord(PhraseWordKind.Action, action.Name));
                i += action.Length;
                continue;
            }

            var (length, word) = Longest(pieces, i, isFirst && i == 0);
            var last = words.FindLast(known => known.Kind != PhraseWordKind.Filler);
            if (last.Kind == PhraseWordKind.Verb && pieces[i].Text is "from" or "in" or "inside" && length == 1)
            {
                word = new PhraseWord(PhraseWordKind.Inside, pieces[i].Text);
            }

            if (IsMaker(pieces, i, length))
            {
                i++;
                continue;
            }

            // "Under in/" and "parameters app/*" are names, whatever their words mean.
            var name = WholeNameAt(pieces, i, parts);
            if (name is not null && (length == 0 || name.EndsWith('/') || name.EndsWith('*') || (i + length < EndOfPart(pieces, i) && !ReadsWhole(pieces, i))))
            {
                words.Add(new PhraseWord(PhraseWordKind.Name, name));
                i = EndOfPart(pieces, i);
                continue;
            }

            if (length == 0)
            {
                words.Add(new PhraseWord(PhraseWordKind.Unread, pieces[i].Text, Written: SourceOf(parts, pieces[i]), Source: SourceOf(parts, pieces[i])));
            }
            else
            {
                words.Add((word ?? new PhraseWord(PhraseWordKind.Filler, "")) with { Source = length == 1 ? SourceOf(parts, pieces[i]) : "" });
            }

            i += Math.Max(1, length);
        }
    }

    private static string SourceOf(List<string> parts, Piece piece) => parts[piece.Part].TrimEnd('.');

    // "change message visibility" is an action's name in words. Where the vocabulary understands two words by itself, or has a row for the action, it is left to that.
    private (string Name, int Length)? Spelled(List<Piece> pieces, int at)
    {
        for (var length = Math.Min(MostOfAName, pieces.Count - at); length > 1; length--)
        {
            var span = pieces.GetRange(at, length);
            var name = TargetReader.Forms(string.Concat(span.Select(piece => piece.Text))).Select(_actions.Spelling).FirstOrDefault(known => known is not null);
            if (name is not null && !IsOfARow(name, span) && !IsOfAnother(name, span) && (length > 2 || !IsUnderstood(pieces, at, length)))
            {
                return (name, length);
            }
        }

        return null;
    }

    private static bool IsOfARow(string name, List<Piece> span) =>
        span.Select(piece => VerbWords.Verbs.GetValueOrDefault(piece.Text)).OfType<string>().ToList() is [var verb] && VerbTable.IsOneRow(name, verb);

    // "List Lambda functions" is Lambda's, though Amazon Connect has ListLambdaFunctions; "batch get items" is not AWS Batch's.
    private bool IsOfAnother(string name, List<Piece> span) => !span.Exists(piece => Nouns.All.Any(noun => noun.Words.Contains(piece.Text) && _actions.ServicesWith(name).Contains(noun.Service))) && span.Where((piece, index) => index + 1 >= span.Count || !VerbWords.Verbs.ContainsKey(span[index + 1].Text))
        .Any(piece => !VerbWords.Verbs.ContainsKey(piece.Text) && !Nouns.IsNoun(piece.Text) && _services.Find(piece.Text) is { } service && !_actions.ServicesWith(name).Contains(service));

    private bool IsUnderstood(List<Piece> pieces, int at, int count)
    {
        for (var i = at; i < at + count;)
        {
            var (length, _) = Longest(pieces, i, isFirst: false);
            if (length == 0)
            {
                return false;
            }

            i += length;
        }

        return true;
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

    private bool ReadsWhole(List<Piece> pieces, int at) => IsUnderstood(pieces, at, EndOfPart(pieces, at) - at);

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
            return new PhraseWord(PhraseWordKind.Service, service, Written: text);
        }

        if (text is "and" or "or" or "plus" or "&" or "+" or "/" or "as well as")
        {
            return new PhraseWord(PhraseWordKind.And, text);
        }

        if (VerbWords.Verbs.TryGetValue(text, out var verb))
        {
            return new PhraseWord(PhraseWordKind.Verb, verb, Written: text);
        }

        if (VerbWords.Scopes.TryGetValue(text, out var scope))
        {
            return new PhraseWord(PhraseWordKind.Scope, text, scope);
        }

        if (VerbWords.Encryptions.TryGetValue(text, out var encryption))
        {
            return new PhraseWord(PhraseWordKind.Encryption, encryption);
        }

        if (VerbWords.Via.Contains(text) || VerbWords.Under.Contains(text))
        {
            return new PhraseWord(VerbWords.Via.Contains(text) ? PhraseWordKind.Via : PhraseWordKind.Under, text);
        }

        if (text is "its" or "their")
        {
            return new PhraseWord(PhraseWordKind.Its, text);
        }

        return text is "cross region" or "cross account" ? new PhraseWord(text == "cross region" ? PhraseWordKind.Regions : PhraseWordKind.Accounts, text, Scope.Other)
            : text is "region" or "regions" ? new PhraseWord(PhraseWordKind.Regions, text)
            : text is "account" or "accounts" ? new PhraseWord(PhraseWordKind.Accounts, text)
            : Nouns.IsNoun(text) ? new PhraseWord(PhraseWordKind.Noun, text)
            : VerbWords.Ignored.Contains(text) ? new PhraseWord(PhraseWordKind.Unread, "")
            : service is not null ? new PhraseWord(PhraseWordKind.Service, service, Written: text)
            : null;
    }

    private static bool IsQuoted(string part) => part[0] is '`' or '"' or '“' || (part[0] == '\'' && part.Length > 2 && part[^1] == '\'');

    private readonly record struct Piece(string Text, int Part, bool IsCapital);

    [GeneratedRegex("`[^`]*`|\"[^\"]*\"|“[^”]*”|'[^']+'|[^\\s`\"“”,;()]+")]
    private static partial Regex Part();

    [GeneratedRegex("^[A-Z][a-z]+[A-Z0-9][A-Za-z0-9]*$")]
    private static partial Regex ActionName();

    // "Describe*", "GetObject*"
    [GeneratedRegex(@"^([A-Z][a-z]+)[A-Za-z0-9]*\*$")]
    private static partial Regex ActionStart();

    [GeneratedRegex(@"[-_/.:*0-9]")]
    private static partial Regex NameLike();
}
