using System.Collections.Frozen;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Names that are written in plain words in a required phrase, though the vocabulary knows the word: <c>bucket uploads</c>, <c>the notifications queue</c>,
/// <c>the bucket named uploads</c>. Taken for what else it means, such a word would be lost, and the phrase proven on another resource.
/// </summary>
internal sealed class PlainNames(ServiceNames services)
{
    private const string Events = "events";

    private static readonly FrozenSet<string> Prepositions = new[] { "of", "on", "in", "for", "to", "from", "into", "with", "by", "at", "within", "inside" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words with those names as names, and without what adds nothing.</summary>
    public IReadOnlyList<PhraseWord> Read(IReadOnlyList<PhraseWord> words)
    {
        var read = words.ToList();
        for (var i = 0; i < read.Count; i++)
        {
            if (!IsPlain(read[i]))
            {
                continue;
            }

            if (NounOf(read, i) is { } noun)
            {
                read[i] = new PhraseWord(PhraseWordKind.Name, read[i].Source, Written: noun);
            }
            else if (IsOfAnotherNoun(read, i))
            {
                read[i] = new PhraseWord(PhraseWordKind.Unread, read[i].Source, Written: read[i].Source);
            }
            else if (IsWhatIsSent(read, i))
            {
                read[i] = read[i] with { Kind = PhraseWordKind.Filler };
            }
        }

        return [.. read.Where((word, index) => word.Kind != PhraseWordKind.Filler && !(IsNamed(word) && index + 1 < read.Count && read[index + 1].Kind == PhraseWordKind.Name))];
    }

    private string? NounOf(List<PhraseWord> words, int at) => AfterNamed(words, at) ?? BehindNoun(words, at) ?? BeforeNoun(words, at);

    // "The bucket named uploads"
    private static string? AfterNamed(List<PhraseWord> words, int at) =>
        at > 1 && IsNamed(words[at - 1]) && words[at - 2] is { Kind: PhraseWordKind.Noun } noun ? noun.Text : null;

    // "To bucket uploads". Without a preposition it may be what is in the resource, or what is done with it: "read table data", "one bucket write".
    private string? BehindNoun(List<PhraseWord> words, int at)
    {
        if (at == 0 || words[at - 1] is not { Kind: PhraseWordKind.Noun } noun || Inflections.IsPlural(noun.Text) || IsNounOrService(words, at + 1))
        {
            return null;
        }

        var word = words[at];
        var isName = word.Kind switch
        {
            PhraseWordKind.Verb => word.Text is not ("any" or "tag") && HasVerb(words, at - 1),
            PhraseWordKind.Service => IsEveryday(word) && !IsOf(word.Text, noun.Text),
            PhraseWordKind.Noun => Inflections.IsPlural(word.Text) && FollowsPreposition(words, at - 1) && !ShareService(noun.Text, word.Text),
            PhraseWordKind.Filler => IsThing(word) && FollowsPreposition(words, at - 1),
            PhraseWordKind.Scope => word.Source == "application",
            _ => false,
        };
        return isName ? noun.Text : null;
    }

    // "The notifications queue", unless the resource has a name already.
    private string? BeforeNoun(List<PhraseWord> words, int at)
    {
        if (!IsBeforeItsNoun(words, at))
        {
            return null;
        }

        var (word, noun) = (words[at], words[at + 1].Text);
        var isName = word.Kind switch
        {
            PhraseWordKind.Verb => word.Text != "any" && (words[at - 1].Source is "the" or "into" or "from" or "in" || IsSeveral(word)) && HasVerb(words, at),
            PhraseWordKind.Noun => IsSeveral(word),
            PhraseWordKind.Service => IsEveryday(word) && !IsOf(word.Text, noun),
            PhraseWordKind.Filler => IsThing(word),
            _ => false,
        };
        return isName ? noun : null;
    }

    // "Write events table", "to uploads bucket": what merely tells the kind stands in the singular, as in "instance profile".
    private static bool IsSeveral(PhraseWord word) => Inflections.IsPlural(word.Source);

    // "The database secret" may be a secret of that name or any secret of a database.
    private static bool IsOfAnotherNoun(List<PhraseWord> words, int at) =>
        words[at].Kind == PhraseWordKind.Noun && IsBeforeItsNoun(words, at) && words[at - 1].Source == "the" && !ShareService(words[at].Text, words[at + 1].Text);

    // "Send events to the SQS queue" does not speak of EventBridge.
    private static bool IsWhatIsSent(List<PhraseWord> words, int at) =>
        words[at] is { Kind: PhraseWordKind.Service or PhraseWordKind.Noun, Source: Events } && HasVerb(words, at)
        && words.Skip(at + 1).TakeWhile(word => word.Kind != PhraseWordKind.And).ToList() is var after
        && after.Exists(word => word.Kind == PhraseWordKind.Noun)
        && !after.Exists(word => (word.Kind == PhraseWordKind.Service && word.Text == Events) || (word.Kind == PhraseWordKind.Noun && IsOf(Events, word.Text)));

    private static bool IsBeforeItsNoun(List<PhraseWord> words, int at) =>
        at > 0 && at + 1 < words.Count && words[at + 1] is { Kind: PhraseWordKind.Noun } noun && !Inflections.IsPlural(noun.Text)
        && (words[at - 1].Source == "the" || IsPreposition(words[at - 1]) || (IsSeveral(words[at]) && words[at - 1].Kind is PhraseWordKind.Verb or PhraseWordKind.Action))
        && !(at + 2 < words.Count && words[at + 2].Kind is PhraseWordKind.Name or PhraseWordKind.Arn or PhraseWordKind.Noun);

    private bool IsEveryday(PhraseWord service) =>
        char.IsLower(service.Source[0]) && !(services.IsFullName(service.Written) && services.Preferred.Contains(service.Text));

    private static bool IsPlain(PhraseWord word) => word.Source.Length > 0 && !IsNamed(word);

    private static bool IsNamed(PhraseWord word) => word.Source is "named" or "called";

    private static bool IsThing(PhraseWord word) => VerbWords.Things.Contains(word.Source.ToLowerInvariant());

    private static bool IsPreposition(PhraseWord word) => word.Kind == PhraseWordKind.Inside || (word.Kind == PhraseWordKind.Filler && Prepositions.Contains(word.Source));

    private static bool FollowsPreposition(List<PhraseWord> words, int noun)
    {
        var at = noun - 1;
        while (at >= 0 && (words[at].Kind is PhraseWordKind.Service or PhraseWordKind.Scope || words[at].Source == "the"))
        {
            at--;
        }

        return at >= 0 && IsPreposition(words[at]);
    }

    private static bool HasVerb(List<PhraseWord> words, int before) => words.Take(before).Any(word => word.Kind is PhraseWordKind.Verb or PhraseWordKind.Action);

    private static bool IsNounOrService(List<PhraseWord> words, int at) => at < words.Count && words[at].Kind is PhraseWordKind.Noun or PhraseWordKind.Service;

    private static bool IsOf(string service, string noun) => Nouns.All.Any(known => known.Service == service && known.IsCalled(noun, service));

    private static bool ShareService(string noun, string other) => Nouns.All.Any(known => known.IsCalled(noun, known.Service) && IsOf(known.Service, other));
}
