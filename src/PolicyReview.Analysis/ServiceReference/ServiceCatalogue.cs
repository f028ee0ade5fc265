using System.Collections.Concurrent;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference.Snapshot;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>
/// The service reference: which services, actions, resource types and condition keys AWS has. Each service is parsed when it is
/// first asked for (about 20 ms for the first, 2 ms to index all; 0.6 MB for ten).
/// </summary>
public sealed class ServiceCatalogue
{
    private static readonly Lazy<ServiceCatalogue> Shipped = new(EmbeddedSnapshot.Open);

    private readonly SnapshotIndex _index;
    private readonly ConcurrentDictionary<string, AwsService> _parsed = new(StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<HashSet<string>> _arnServices;
    private readonly BoundedMemo<string, ConditionKey?> _keys = new(20_000, _ => 1, StringComparer.OrdinalIgnoreCase);
    private readonly BoundedMemo<ActionPattern, IReadOnlyList<AwsAction>> _expansions = new(2_000_000, actions => actions.Count + 1);

    internal ServiceCatalogue(SnapshotIndex index, SnapshotManifest manifest)
    {
        _index = index;
        Manifest = manifest;

        // Parsing every service takes 50 ms, but only an ARN of a service that is no prefix asks for it.
        _arnServices = new(() => Prefixes.Select(FindService).OfType<AwsService>()
            .SelectMany(known => known.ResourceTypes).Select(type => type.Arn.Fields?.Service).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The reference that ships with this version.</summary>
    public static ServiceCatalogue Embedded => Shipped.Value;

    /// <summary>Where the data comes from and of what day it is.</summary>
    public SnapshotManifest Manifest { get; }

    /// <summary>All service prefixes, sorted.</summary>
    public IReadOnlyList<string> Prefixes => _index.Prefixes;

    /// <summary>The service, or null if there is no such prefix. Case does not matter.</summary>
    public AwsService? FindService(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (_parsed.TryGetValue(prefix, out var service))
        {
            return service;
        }

        return _index.Read(prefix) is { } read ? _parsed.GetOrAdd(prefix, read) : null;
    }

    /// <summary>The action <c>service:Name</c>, or null.</summary>
    public AwsAction? FindAction(string service, string name) => FindService(service)?.FindAction(name);

    /// <summary>Every known action <paramref name="pattern"/> allows; all 22,000 for <c>*</c>.</summary>
    public IReadOnlyList<AwsAction> ActionsMatching(ActionPattern pattern) => _expansions.Of(pattern, Expand);

    /// <summary>The answer of <see cref="ActionsMatching"/> if it is known already and costs nothing.</summary>
    internal bool TryCached(ActionPattern pattern, out IReadOnlyList<AwsAction> actions) => _expansions.TryFind(pattern, out actions!);

    /// <summary>How many names <see cref="ActionsMatching"/> has to compare at most.</summary>
    internal int ComparisonsFor(ActionPattern pattern) => IsOneService(pattern) ? FindService(pattern.Service)?.Actions.Count ?? 1 : MostActions;

    /// <summary>The type and spelling of a condition key of any service, or null if AWS has none such.</summary>
    public ConditionKey? FindConditionKey(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return _keys.Of(written, LookUpKey);
    }

    /// <summary>
    /// True if ARNs can have <paramref name="service"/> in their third field: any prefix, and what resource types of other services use.
    /// Case matters.
    /// </summary>
    public bool IsArnService(string service) => _index.IsPrefix(service) || _arnServices.Value.Contains(service);

    /// <summary>The known prefix nearest to a mistyped one, or null if none is near.</summary>
    public string? SuggestService(string prefix) => Spelling.Nearest(prefix, Prefixes);

    /// <summary>The action of <paramref name="service"/> nearest to a mistyped name, or null.</summary>
    public string? SuggestAction(string service, string name) =>
        FindService(service) is { } known ? Spelling.Nearest(name, known.Actions.Select(action => action.Name)) : null;

    // The number of actions in the reference, rounded up.
    private const int MostActions = 25_000;

    private static bool IsOneService(ActionPattern pattern) => pattern.Service.Length > 0 && !WildcardPattern.HasWildcard(pattern.Service);

    private AwsAction[] Expand(ActionPattern pattern)
    {
        if (IsOneService(pattern))
        {
            return [.. FindService(pattern.Service)?.ActionsMatching(pattern.Name) ?? []];
        }

        var services = pattern.Service is "" or "*" ? Prefixes : Prefixes.Where(prefix => WildcardPattern.Matches(pattern.Service, prefix, ignoreCase: true));
        return [.. services.Select(FindService).OfType<AwsService>().SelectMany(service => service.ActionsMatching(pattern.Name))];
    }

    private ConditionKey? LookUpKey(string written)
    {
        if (GlobalConditionKeys.Find(written) is { } global)
        {
            return global;
        }

        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? written : written[..colon];
        return FindService(prefix)?.FindConditionKey(written)
            ?? _index.ServicesOfForeignKey(prefix).Select(service => FindService(service)?.FindConditionKey(written)).FirstOrDefault(key => key is not null)
            ?? ClaimOf(prefix, written);
    }

    // Any OIDC provider's claims are keys under its address, `token.actions.githubusercontent.com:sub`: no list can name them all.
    private static ConditionKey? ClaimOf(string prefix, string written) =>
        prefix.Contains('.', StringComparison.Ordinal) && prefix.Length < written.Length - 1 ? new ConditionKey(written, "String") : null;
}
