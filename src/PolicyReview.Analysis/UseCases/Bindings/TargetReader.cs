using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Finds the service and the kind of resource that a clause speaks of.</summary>
internal sealed class TargetReader(ServiceCatalogue catalogue)
{
    private readonly ServiceNames _services = ServiceNames.Of(catalogue);

    public Target Read(Clause clause)
    {
        var candidates = clause.Nouns.Select(word => (Word: word, Nouns: Nouns.All.Where(noun => noun.Words.Contains(word)).ToList())).ToList();
        var service = clause.Service ?? ServiceOfActions(clause);
        var unread = clause.Unread.Where(word => word.Length > 0).ToList();
        if (service is null && unread.Count > 0)
        {
            return Target.NotUnderstood($"The word `{unread[0]}` is not understood. Say it another way, put a name in backticks, or bind the phrase by hand.");
        }

        var main = Main([.. candidates.Select(candidate => Choose(candidate.Nouns, service)).OfType<Noun>()]);
        if (main is null && service is not null && (unread.Count > 0 || candidates.Count > 0))
        {
            return OfServicesOwn(clause, service, [.. clause.Nouns, .. unread], candidates.SelectMany(candidate => candidate.Nouns).FirstOrDefault());
        }

        return unread.Count > 0
            ? OfServicesOwn(clause, service!, unread, main)
            : new Target(service ?? main?.Service, main, Words(clause, main), Names(clause, main, Nouns.All), null);
    }

    private string? ServiceOfActions(Clause clause) => clause.Actions.Count == 0 ? null
        : clause.Actions[0].Split(':') is [var prefix, _] ? prefix
        : clause.Nouns.SelectMany(word => Nouns.All.Where(noun => noun.Words.Contains(word))).Select(noun => noun.Service)
            .FirstOrDefault(service => catalogue.FindAction(service, clause.Actions[0]) is not null)
            ?? ActionNames.Of(catalogue).Guess(clause.Actions[0]);

    private static Noun? Choose(List<Noun> nouns, string? service) =>
        service is null ? nouns.FirstOrDefault() : nouns.FirstOrDefault(noun => noun.Service == service);

    // "prefix x of bucket y": the one whose ARN holds the other's name.
    private static Noun? Main(IReadOnlyList<Noun> nouns) => nouns.Count == 0 ? null : nouns
        .OrderByDescending(noun => noun.Forms.Take(1).SelectMany(Noun.PlaceholdersIn).Count(placeholder => nouns.Any(other => other.Placeholder == placeholder)))
        .First();

    // A resource type of the service's own, or words that only the names of actions can explain.
    private Target OfServicesOwn(Clause clause, string service, List<string> words, Noun? fallback)
    {
        var joined = string.Concat(words).Replace(" ", "", StringComparison.Ordinal);
        var known = catalogue.FindService(service)!;
        var type = known.ResourceTypes.FirstOrDefault(type => Plain(type.Name) is var name && (name == joined || Plural(name).Contains(joined)));
        if (type is not null)
        {
            var noun = NounOf(type);
            return new Target(service, noun, [joined, .. Words(clause, noun)], Names(clause, noun, []), null);
        }

        if (known.Actions.Any(action => EndsWith(action, joined)))
        {
            return new Target(service, null, [joined], Names(clause, null, []), null);
        }

        if (fallback is not null && words.TrueForAll(clause.Nouns.Contains) && (_services.Generic.Contains(service) || fallback.Service == service))
        {
            return new Target(fallback.Service, fallback, Words(clause, fallback), Names(clause, fallback, [fallback]), null);
        }

        return Target.NotUnderstood($"`{string.Join(' ', words)}` is not known to be of the service `{service}`. Say it another way, put a name in backticks, or bind the phrase by hand.");
    }

    /// <summary>A resource type of the reference as a noun.</summary>
    public static Noun NounOf(ResourceType type) =>
        new(type.Name, type.Service, [type.Name], [], [], [type.Arn.Text], [type.Arn.Text], false, false, null);

    /// <summary>True if the action's name ends in these words, in the singular or the plural.</summary>
    public static bool EndsWith(AwsAction action, string words) =>
        Forms(words).Any(form => action.Name.EndsWith(form, StringComparison.OrdinalIgnoreCase) && action.Name.Length > form.Length);

    /// <summary>Words in the singular and the plural.</summary>
    public static IEnumerable<string> Forms(string words) => [words, .. Plural(words), .. Singular(words)];

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string[] Plural(string word) => word.EndsWith('y') ? [word[..^1] + "ies"] : [word + "s", word + "es"];

    private static string[] Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? [word[..^3] + "y"] : word.EndsWith('s') ? [word[..^1]] : [];

    private static List<string> Words(Clause clause, Noun? noun) =>
        [.. clause.Nouns.Append(noun?.Name ?? "").Select(Plain).Where(word => word.Length > 0).Distinct()];

    // A parameter's ARN has its name without the leading slash.
    private static string Plain(string placeholder, string name) => placeholder.StartsWith("Parameter", StringComparison.Ordinal) ? name.TrimStart('/') : name;

    private static Dictionary<string, IReadOnlyList<string>> Names(Clause clause, Noun? main, IEnumerable<Noun> nouns)
    {
        var known = nouns.ToList();
        return clause.Names
            .GroupBy(name => (name.Noun is null ? null : known.Find(noun => noun.Words.Contains(name.Noun) && (main is null || noun.Service == main.Service)))?.Placeholder
                ?? main?.Placeholder ?? "")
            .Where(group => group.Key.Length > 0)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(name => Plain(group.Key, name.Name))]);
    }
}
