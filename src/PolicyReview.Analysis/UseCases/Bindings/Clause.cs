namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>One part of a phrase: verbs or actions, and what they are for.</summary>
internal sealed class Clause
{
    /// <summary>The verbs, in the vocabulary's spelling.</summary>
    public List<string> Verbs { get; init; } = [];

    /// <summary>Actions by name.</summary>
    public List<string> Actions { get; init; } = [];

    /// <summary>The service's prefix, if it is named.</summary>
    public string? Service { get; set; }

    /// <summary>The kinds of resources, in the phrase's words.</summary>
    public List<string> Nouns { get; } = [];

    /// <summary>Names with the noun each belongs to; null for the clause's main noun.</summary>
    public List<(string? Noun, string Name)> Names { get; } = [];

    /// <summary>ARNs.</summary>
    public List<string> Arns { get; } = [];

    /// <summary>How many.</summary>
    public Scope Scope { get; set; }

    /// <summary>True if the phrase speaks of regions: "all-region operations".</summary>
    public bool SpeaksOfRegions { get; set; }

    /// <summary>Regions.</summary>
    public List<string> Regions { get; } = [];

    /// <summary>Accounts.</summary>
    public List<string> Accounts { get; } = [];

    /// <summary>Words that only the service's own resource types can explain.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>True if it says what the verbs are for.</summary>
    public bool HasObject => Service is not null || Nouns.Count > 0 || Names.Count > 0 || Arns.Count > 0 || SpeaksOfRegions || Unread.Count > 0;
}
