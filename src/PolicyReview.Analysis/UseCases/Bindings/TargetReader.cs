using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Finds the service and the kind of resource that a clause speaks of.</summary>
/// <param name="catalogue">What there is.</param>
/// <param name="isBroad">True for avoided phrases: a word that is only a part of actions' names will do.</param>
internal sealed class TargetReader(ServiceCatalogue catalogue, bool isBroad = false)
{
    private readonly ServiceNames _services = ServiceNames.Of(catalogue);

    public Target Read(Clause clause)
    {
        Objects(clause);
        var service = OfFamily(clause) ?? clause.Service ?? ServiceOfActions(clause) ?? ServiceOfNouns(clause);
        var unread = clause.Unread.Where(word => word.Length > 0).ToList();
        service ??= ResourceTypeNames.Of(catalogue).ServiceWith(unread);
        if (service is null)
        {
            return unread.Count > 0
                ? Target.NotUnderstood($"The word `{unread[0]}` is not understood. Say it another way, put a name in backticks, or bind the phrase by hand.")
                : new Target(null, null, [], new Dictionary<string, IReadOnlyList<string>>(), null);
        }

        var nouns = clause.Nouns.Select(word => (Word: word, Noun: Nouns.All.FirstOrDefault(noun => noun.Service == service && noun.IsCalled(word, service)))).ToList();
        var own = nouns.Select(pair => pair.Noun).OfType<Noun>().ToList();
        own.AddRange(Beginnings(clause, own, service));
        var main = Main(own, clause);
        List<string> foreign = [.. nouns.Where(pair => pair.Noun is null).Select(pair => pair.Word)];
        return foreign.Count + unread.Count == 0
            ? new Target(service, main, Words(main, clause), Names(clause, main ?? Unsaid(clause, service), own), null)
            : OfServicesOwn(clause, service, unread, foreign, main, own);
    }

    // "Read `config.json` from bucket `settings`": what is in the bucket is an object. "Prefix `in/` in `settings`": what a prefix is in is a bucket.
    private static void Objects(Clause clause)
    {
        if (clause is { Service: null or "s3", Nouns: ["prefix" or "s3 prefix"], Names: [var prefix, { IsStart: false } holder] } && prefix.Noun == clause.Nouns[0] && holder.Noun == prefix.Noun && !holder.Name.Contains('/', StringComparison.Ordinal))
        {
            clause.Nouns.Add("bucket");
            clause.Names[1] = holder with { Noun = "bucket" };
        }

        if (clause is { Service: "s3", Nouns.Count: 0, Names: [{ Noun: null } address] } && address.Name.Split('/', 2) is [{ Length: > 0 } bucket, { Length: > 0 } key])
        {
            clause.Names[0] = new NameInPhrase("bucket", bucket);
            clause.Names.Add(new NameInPhrase("prefix", key));
            clause.Nouns.AddRange(["prefix", "bucket"]);
        }

        if (clause.Service is null or "s3" && clause.Nouns is ["bucket" or "s3 bucket"] && clause.Names.Exists(name => name.Noun == clause.Nouns[0]) && clause.Names.FindIndex(name => name.Noun is null) is >= 0 and var at)
        {
            clause.Nouns.Add("object");
            clause.Names[at] = clause.Names[at] with { Noun = "object" };
        }
    }

    private string? ServiceOfActions(Clause clause) => clause.Actions.Count == 0 ? null
        : clause.Actions[0].Split(':') is [var prefix, _] ? prefix
        : clause.Nouns.SelectMany(word => Nouns.All.Where(noun => noun.Words.Contains(word))).Select(noun => noun.Service)
            .FirstOrDefault(service => catalogue.FindAction(service, clause.Actions[0]) is not null)
            ?? ActionNames.Of(catalogue).Guess(clause.Actions[0]);

    // "RDS database user" is of rds-db, though RDS is rds.
    private static string? OfFamily(Clause clause) => clause.Nouns.Exists(word => Nouns.All.Any(noun => noun.Service == clause.Service && noun.IsCalled(word, clause.Service))) ? null
        : clause.Family.FirstOrDefault(prefix => clause.Nouns.Exists(word => Nouns.All.Any(noun => noun.Service == prefix && noun.Words.Contains(word))));

    // The service that has most of the kinds of resources: "the stream of one table" is DynamoDB's, though Kinesis has streams too.
    private static string? ServiceOfNouns(Clause clause) => clause.Nouns
        .SelectMany(word => Nouns.All.Where(noun => noun.Words.Contains(word)).DistinctBy(noun => noun.Service))
        .GroupBy(noun => noun.Service)
        .OrderByDescending(group => clause.Nouns.Count(word => Nouns.All.Any(noun => noun.Service == group.Key && noun.IsCalled(word, group.Key))))
        .ThenBy(group => clause.Nouns.FindIndex(word => group.Any(noun => noun.Words.Contains(word))))
        .ThenByDescending(group => group.Any(noun => noun.IsDefault)).FirstOrDefault()?.Key;

    // "Parameters under `/app/`" are those of a path; of other kinds the name gets a wildcard.
    private static IEnumerable<Noun> Beginnings(Clause clause, List<Noun> own, string service)
    {
        var under = own.Append(Nouns.DefaultOf(service)).Select(noun => noun?.Under).FirstOrDefault(name => name is not null) is { } found ? Nouns.Named(found, service) : null;
        for (var i = 0; i < clause.Names.Count; i++)
        {
            var name = clause.Names[i];
            if (!name.IsStart && !(under is not null && name.Name.EndsWith('/') && name.Noun is { } noun && own.Exists(known => known.Under == under.Name && known.Words.Contains(noun))))
            {
                continue;
            }

            clause.Names[i] = under is null ? name with { Name = name.Name.TrimEnd('*') + "*", IsStart = false } : new NameInPhrase(under.Name, name.Name);
            if (under is not null && !own.Contains(under))
            {
                yield return under;
            }
        }
    }

    // "prefix x of bucket y": the one whose ARN holds the other's name. Things in general step back behind what holds them: "objects in one bucket".
    private static Noun? Main(List<Noun> own, Clause clause)
    {
        var main = own.OrderByDescending(noun => noun.Forms.Take(1).SelectMany(Noun.PlaceholdersIn).Count(placeholder => own.Exists(other => other.Placeholder == placeholder)))
            .ThenByDescending(noun => own.Exists(other => other != noun && (other.Contents == noun.Name || other.Under == noun.Name))).FirstOrDefault();
        if (main is null || clause.Names.Exists(name => name.Noun is { } noun && main.Words.Contains(noun)))
        {
            return main;
        }

        var instead = main.Beside.FirstOrDefault(pair => own.Exists(noun => noun.Name == pair.Key)).Value
            ?? (clause.Names.Count == 0 && clause.Nouns.Exists(word => Inflections.IsPlural(word) && main.Words.Contains(word)) ? main.Plural : null);
        return instead is null ? main : Nouns.Named(instead, main.Service);
    }

    // "Invoke Lambda `resize`": a service's name alone stands for what it is known for. In an avoided phrase that would make it narrower than it may be meant.
    private Noun? Unsaid(Clause clause, string service) => isBroad || clause.Names.Count == 0 ? null
        : clause.Verbs.Exists(verb => verb is "pass" or "assume") || clause.Actions.Exists(action => action.EndsWith("PassRole", StringComparison.OrdinalIgnoreCase) || action.EndsWith("AssumeRole", StringComparison.OrdinalIgnoreCase)) ? PassedTo.Role
        : Nouns.DefaultOf(service);

    // A resource type of the service's own, or words that only the names of actions can explain.
    private Target OfServicesOwn(Clause clause, string service, List<string> unread, List<string> foreign, Noun? main, List<Noun> own)
    {
        var known = catalogue.FindService(service)!;
        List<string>[] spellings = main is not null && unread.Count == 0
            ? [clause.Nouns]
            : [clause.Beside is { Noun: { } beside } next && unread.Count < 2 ? [beside, next.Name.ToLowerInvariant()] : [], [.. clause.Nouns, .. unread], [.. foreign, .. unread], unread, [.. unread, .. foreign]];
        foreach (var words in spellings.Where(words => words.Count > 0))
        {
            var joined = string.Concat(words).Replace(" ", "", StringComparison.Ordinal);
            var type = known.ResourceTypes.FirstOrDefault(type => Plain(type.Name) is var name && (name == joined || Plural(name).Contains(joined)));
            if (type is not null && main is null)
            {
                var noun = NounOf(type);
                return new Target(service, noun, [joined, .. Words(noun, clause)], Names(clause, noun, []), null);
            }

            if (Forms(joined).FirstOrDefault(form => known.Actions.Any(action => EndsWith(action, form) && IsAbout(action, main, clause))) is { } ending)
            {
                return new Target(service, null, [ending], Names(clause, null, own), null);
            }
        }

        if (isBroad && unread.Concat(foreign).SelectMany(Forms).FirstOrDefault(word => word.Length > 3 && known.Actions.Any(action => action.Name.Contains(word, StringComparison.OrdinalIgnoreCase))) is { } within)
        {
            return new Target(service, null, [within], Names(clause, null, own), null);
        }

        // Another service's resource: an object that is encrypted, a log group of CloudWatch's.
        if (unread.Count == 0 && main is not null && (isBroad || foreign.TrueForAll(word => IsTakenBy(known, word))))
        {
            return new Target(service, main, Words(main, clause), Names(clause, main, own), null);
        }

        var fallback = foreign.SelectMany(word => Nouns.All.Where(noun => noun.Words.Contains(word))).FirstOrDefault();
        if (fallback is not null && main is null && unread.Count == 0 && _services.Generic.Contains(service))
        {
            return new Target(fallback.Service, fallback, Words(fallback, clause), Names(clause, fallback, [fallback]), null);
        }

        return Target.NotUnderstood($"`{string.Join(' ', unread.Concat(foreign))}` is not known to be of the service `{service}`. Say it another way, put a name in backticks, or bind the phrase by hand.");
    }

    // "Secret password" has nothing to do with GetRandomPassword.
    private bool IsAbout(AwsAction action, Noun? main, Clause clause) =>
        isBroad || main is null || action.Resources.Any(resource => main.Types.Contains(resource.Type.Name))
        || clause.Nouns.SelectMany(word => Forms(word.Replace(" ", "", StringComparison.Ordinal))).Any(word => action.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Systems Manager sends commands to instances, which are EC2's; Cognito has nothing to do with IAM's users.
    private static bool IsTakenBy(AwsService service, string word) => Nouns.All.Where(noun => noun.Words.Contains(word) && noun.Forms.Count > 0)
        .Any(noun => ArnForm.Sample(noun.Forms[0]) is var arn && service.Actions.SelectMany(action => action.Resources).Any(resource => resource.Type.Arn.Overlaps(arn)));

    /// <summary>A resource type of the reference as a noun.</summary>
    public static Noun NounOf(ResourceType type) =>
        new(type.Name, type.Service, [type.Name], [type.Arn.Text]);

    /// <summary>True if the action's name ends in these words, in the singular or the plural.</summary>
    public static bool EndsWith(AwsAction action, string words) =>
        Forms(words).Any(form => action.Name.EndsWith(form, StringComparison.OrdinalIgnoreCase) && action.Name.Length > form.Length);

    /// <summary>Words in the singular and the plural.</summary>
    public static IEnumerable<string> Forms(string words) => [words, .. Plural(words), .. Singular(words), .. words.EndsWith("tags", StringComparison.Ordinal) ? [words[..^1] + "ging"] : Array.Empty<string>()];

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string[] Plural(string word) => word.EndsWith('y') ? [word[..^1] + "ies"] : [word + "s", word + "es"];

    private static string[] Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? [word[..^3] + "y"] : word.EndsWith('s') ? [word[..^1]] : [];

    // What the noun is called in the phrase, and its own name.
    private static List<string> Words(Noun? noun, Clause clause) => noun is null ? []
        : [.. clause.Nouns.Where(word => noun.IsCalled(word, noun.Service)).Append(noun.Name).Select(Plain).Where(word => word.Length > 0).Distinct()];

    // A parameter's ARN has its name without the leading slash, and a key of S3 begins without one.
    private static string Plain(string placeholder, string name) => placeholder switch
    {
        "Parameter" or "Prefix" => name.TrimStart('/'),
        "ParameterPath" => name.TrimEnd('*').Trim('/'),
        _ => name,
    };

    // "Launch instances with role `app`": the role that is passed has the name, not the instance.
    private static bool IsOfPassedRole(NameInPhrase name, Noun main) => main.Service != PassedTo.Role.Service && name.Noun is { } noun && PassedTo.Role.IsCalled(noun, PassedTo.Role.Service);

    private static Dictionary<string, IReadOnlyList<string>> Names(Clause clause, Noun? main, IEnumerable<Noun> nouns)
    {
        var known = nouns.Concat(main is null ? [] : Nouns.All.Where(noun => noun.Service == main.Service)).ToList();
        return clause.Names.Where(name => main is null || !IsOfPassedRole(name, main))
            .GroupBy(name => (name.Noun is null ? null : known.Find(noun => noun.Name == name.Noun || noun.IsCalled(name.Noun, noun.Service)))?.Placeholder ?? main?.Placeholder ?? "")
            .Where(group => group.Key.Length > 0)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(name => Plain(group.Key, name.Name))]);
    }
}
