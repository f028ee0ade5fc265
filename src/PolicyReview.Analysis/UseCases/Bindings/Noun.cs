namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A kind of resource as people call it, with its documented ARN forms.</summary>
/// <param name="Name">Its name; without spaces and in capitals it is the placeholder in the forms.</param>
/// <param name="Service">The service prefix.</param>
/// <param name="Types">The resource types of the service reference.</param>
/// <param name="Forms">The ARN forms, wide ones last; none if AWS has no ARN for it.</param>
internal sealed record Noun(string Name, string Service, IReadOnlyList<string> Types, IReadOnlyList<string> Forms)
{
    private static readonly string[] Fixed = ["Partition", "Region", "Account"];

    /// <summary>Resource types that are inside it, and are avoided with it: a bucket's objects.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>What people call it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What people call it where the service is named: a "service" of ECS.</summary>
    public IReadOnlyList<string> Weak { get; init; } = [];

    /// <summary>The forms that are this resource and no other.</summary>
    public IReadOnlyList<string> Exact { get; init; } = Forms;

    /// <summary>The forms a required permission is asked for on.</summary>
    public IReadOnlyList<string> Required { get; init; } = Forms;

    /// <summary>True if the service alone means this: "one SNS" is one topic.</summary>
    public bool IsDefault { get; init; }

    /// <summary>True if several forms mean the same resource.</summary>
    public bool KeepsAsWritten { get; init; }

    /// <summary>The noun for what is in it: "delete from one table" deletes items.</summary>
    public string? Contents { get; init; }

    /// <summary>The noun that a beginning of names stands for: parameters under a path.</summary>
    public string? Under { get; init; }

    /// <summary>The noun it is without a name of its own: "objects" are those of a prefix.</summary>
    public string? Plural { get; init; }

    /// <summary>The noun it is beside another, without a name of its own: "objects of one bucket".</summary>
    public IReadOnlyDictionary<string, string> Beside { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the forms are documented.</summary>
    public string? Source { get; init; }

    /// <summary>Where its own name stands in the forms: <c>LogGroup</c> for "log group", else the last placeholder.</summary>
    public string Placeholder { get; } = PlaceholderOf(Name, Forms);

    /// <summary>True if people call it so; <paramref name="service"/> is the service they name with it.</summary>
    public bool IsCalled(string word, string? service) => Words.Contains(word) || (service == Service && Weak.Contains(word));

    /// <summary>The placeholders of a form but those for partition, region and account.</summary>
    public static IEnumerable<string> PlaceholdersIn(string form) =>
        ArnForm.Placeholders(form).Where(name => !Fixed.Contains(name));

    private static string PlaceholderOf(string name, IReadOnlyList<string> forms)
    {
        var own = string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return forms.Count == 0 || forms.Any(form => PlaceholdersIn(form).Contains(own)) ? own : PlaceholdersIn(forms[0]).LastOrDefault(own);
    }
}
