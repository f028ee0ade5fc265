using System.Collections.Frozen;
using System.Text;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// What people call AWS's services: the display name without "AWS" and "Amazon", what stands in its parentheses, the prefix, and the aliases of
/// <c>services.json</c>. All in lower case, words divided by one space.
/// </summary>
internal sealed class ServiceNames
{
    private static readonly BoundedMemo<ServiceCatalogue, ServiceNames> Known = new(8, _ => 1);

    private static readonly string[] Makers = ["aws ", "amazon "];

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Families = ReadFamilies();

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _strong = new(StringComparer.Ordinal);

    private ServiceNames(ServiceCatalogue catalogue)
    {
        using var json = VocabularyFile.Open("services.json");
        Generic = json.RootElement.Texts("generic").ToFrozenSet(StringComparer.Ordinal);
        Preferred = json.RootElement.Texts("preferred");
        foreach (var alias in json.RootElement.GetProperty("aliases").EnumerateObject())
        {
            Add(alias.Name, alias.Value.GetString()!, isStrong: true);
        }

        var services = catalogue.Prefixes.Select(catalogue.FindService).OfType<AwsService>().ToList();
        foreach (var service in services)
        {
            Add(Normalise(service.Prefix), service.Prefix, isStrong: false);
        }

        foreach (var (name, prefix) in services.SelectMany(service => Names(service.Name).Select(name => (name, service.Prefix))))
        {
            Add(name, prefix, isStrong: true);
        }
    }

    /// <summary>The prefixes of all services that go by a name, lower case; empty if it is one: "Cognito" is user pools and identities.</summary>
    public static IReadOnlyList<string> Family(string name) => Families.GetValueOrDefault(name) ?? [];

    /// <summary>True if one name stands for both services.</summary>
    public static bool IsInFamilyOf(string prefix, string other) => Families.Values.Any(family => family.Contains(prefix) && family.Contains(other));

    /// <summary>Services that are named around things of other services: a "CloudWatch log group".</summary>
    public FrozenSet<string> Generic { get; }

    /// <summary>The services that an action's bare name is looked for in first.</summary>
    public IReadOnlyList<string> Preferred { get; }

    /// <summary>Every name.</summary>
    public IEnumerable<string> All => _prefixes.Keys;

    /// <summary>The names of the services of <paramref name="catalogue"/>.</summary>
    public static ServiceNames Of(ServiceCatalogue catalogue) => Known.Of(catalogue, known => new ServiceNames(known));

    /// <summary>The service's prefix, or null.</summary>
    public string? Find(string name) => _prefixes.GetValueOrDefault(name);

    /// <summary>True if the service is called so in full; a prefix may be an everyday word.</summary>
    public bool IsFullName(string name) => _strong.Contains(name);

    /// <summary>Lower case, letters and digits, one space between words.</summary>
    public static string Normalise(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().Trim();
    }

    // "AWS Identity and Access Management (IAM)" is called so, without the part in parentheses, and by that part; "AWS" is a word of its own.
    private static IEnumerable<string> Names(string display)
    {
        var open = display.IndexOf('(', StringComparison.Ordinal);
        foreach (var part in open < 0 ? [display] : new[] { display[..open], display[(open + 1)..].TrimEnd(')'), display })
        {
            var name = Normalise(part);
            var maker = Array.Find(Makers, maker => name.StartsWith(maker, StringComparison.Ordinal));
            yield return maker is null ? name : name[maker.Length..];
        }
    }

    private static FrozenDictionary<string, IReadOnlyList<string>> ReadFamilies()
    {
        using var json = VocabularyFile.Open("services.json");
        var families = json.RootElement.GetProperty("families");
        return families.EnumerateObject().ToFrozenDictionary(family => family.Name, family => families.Texts(family.Name), StringComparer.Ordinal);
    }

    private void Add(string name, string prefix, bool isStrong)
    {
        if (name.Length > 0 && _prefixes.TryAdd(name, prefix) && isStrong)
        {
            _strong.Add(name);
        }
        else if (isStrong && name.Length > 0 && _prefixes[name] == prefix)
        {
            _strong.Add(name);
        }
    }
}
