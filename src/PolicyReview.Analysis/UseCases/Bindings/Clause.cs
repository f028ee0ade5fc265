namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>One part of a phrase: verbs or actions, and what they are for.</summary>
internal sealed class Clause
{
    /// <summary>The verbs, in the vocabulary's spelling.</summary>
    public List<string> Verbs { get; set; } = [];

    /// <summary>True if everything that can be done is meant: "full access", "all operations".</summary>
    public bool IsWhole { get; set; }

    /// <summary>Actions by name.</summary>
    public List<string> Actions { get; init; } = [];

    /// <summary>True if the actions are those of another clause.</summary>
    public bool TakesActions { get; set; }

    /// <summary>The service's prefix, if it is named.</summary>
    public string? Service { get; set; }

    /// <summary>True if the phrase names no service and <see cref="Service"/> is one that the policies speak of.</summary>
    public bool IsOfPolicies { get; set; }

    /// <summary>The prefixes of all services that go by the name; empty if it is one.</summary>
    public IReadOnlyList<string> Family { get; set; } = [];

    /// <summary>The kinds of resources, in the phrase's words.</summary>
    public List<string> Nouns { get; } = [];

    /// <summary>Names with the noun each belongs to; null for the clause's main noun.</summary>
    public List<NameInPhrase> Names { get; } = [];

    /// <summary>True if what is in the resource is meant: "delete from one table".</summary>
    public bool IsInside { get; set; }

    /// <summary>True for what belongs to the thing of the clause before: "and its stream".</summary>
    public bool IsIts { get; set; }

    /// <summary>Services that are named besides.</summary>
    public List<string> OtherServices { get; } = [];

    /// <summary>ARNs.</summary>
    public List<string> Arns { get; } = [];

    /// <summary>True if it speaks of a kind of resource, or of one by name.</summary>
    public bool HasResource => Nouns.Count + Names.Count + Arns.Count > 0;

    /// <summary>How many.</summary>
    public Scope Scope { get; set; }

    /// <summary>True if the phrase speaks of regions: "all-region operations".</summary>
    public bool SpeaksOfRegions { get; set; }

    /// <summary>True if the phrase speaks of accounts: "other accounts' buckets".</summary>
    public bool SpeaksOfAccounts { get; set; }

    /// <summary>Regions.</summary>
    public List<string> Regions { get; } = [];

    /// <summary>Accounts.</summary>
    public List<string> Accounts { get; } = [];

    /// <summary>Words that only the service's own resource types can explain.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>The value of S3's encryption header; null if the phrase does not speak of it.</summary>
    public string? Encryption { get; set; }

    /// <summary>A word that is not understood, with the noun it stands beside; null if there is none.</summary>
    public NameInPhrase? Beside { get; set; }

    /// <summary>True if it speaks of a kind of resource as a whole: "list buckets" is not the list of what is in one.</summary>
    public bool IsOfKind => Names.Count == 0 && Arns.Count == 0 && Scope is Scope.None or Scope.All or Scope.Any && Nouns.Count > 0 && Nouns.TrueForAll(Inflections.IsPlural);

    /// <summary>True if it says nothing but a region: "outside eu-west-1".</summary>
    public bool IsRegion => (SpeaksOfRegions || Regions.Count > 0) && IsPlace;

    /// <summary>True if it says nothing but an account: "outside account 111122223333".</summary>
    public bool IsAccount => (SpeaksOfAccounts || Accounts.Count > 0) && IsPlace;

    /// <summary>True if it says what the verbs are for.</summary>
    public bool HasObject => Service is not null || Nouns.Count > 0 || Names.Count > 0 || Arns.Count > 0 || SpeaksOfRegions || Unread.Count > 0;

    private bool IsPlace => Service is null && Actions.Count == 0 && Nouns.Count == 0 && Names.Count == 0 && Arns.Count == 0 && Unread.TrueForAll(word => word.Length == 0);
}
