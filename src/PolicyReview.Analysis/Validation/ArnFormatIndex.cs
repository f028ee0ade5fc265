using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// The forms of ARNs by the service they name in their third field. A service's own resource types are read first; those of other services
/// that use its ARNs (kafka-cluster those of kafka) take 50 ms to gather, and only a form its own types do not have asks for them.
/// </summary>
internal sealed class ArnFormatIndex
{
    private static readonly ConditionalWeakTable<ServiceCatalogue, ArnFormatIndex> Indexes = [];

    private readonly ServiceCatalogue _catalogue;
    private readonly ConcurrentDictionary<string, ArnFormats> _own = new(StringComparer.Ordinal);
    private readonly Lazy<FrozenDictionary<string, ArnFormats>> _all;

    private ArnFormatIndex(ServiceCatalogue catalogue)
    {
        _catalogue = catalogue;
        _all = new(() => Group(_catalogue.Prefixes.Select(_catalogue.FindService).OfType<AwsService>()));
    }

    /// <summary>The index of <paramref name="catalogue"/>.</summary>
    public static ArnFormatIndex Of(ServiceCatalogue catalogue) => Indexes.GetValue(catalogue, static known => new ArnFormatIndex(known));

    /// <summary>The forms that the service <paramref name="name"/> itself lists.</summary>
    public ArnFormats OwnOf(string name)
    {
        if (_own.TryGetValue(name, out var known))
        {
            return known;
        }

        // Only names of services are kept: a document cannot fill the memory with others.
        return _catalogue.FindService(name) is { } service && service.Prefix == name
            ? _own.GetOrAdd(name, Group([service]).GetValueOrDefault(name, ArnFormats.None))
            : ArnFormats.None;
    }

    /// <summary>The forms that any service lists for ARNs of <paramref name="name"/>.</summary>
    public ArnFormats AllOf(string name) => _all.Value.GetValueOrDefault(name, ArnFormats.None);

    private static FrozenDictionary<string, ArnFormats> Group(IEnumerable<AwsService> services) => services
        .SelectMany(service => service.ResourceTypes)
        .Select(type => type.Arn.Fields)
        .Where(fields => fields is not null)
        .GroupBy(fields => fields!.Service, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => new ArnFormats([.. group.Select(fields => new ArnFormat(fields!.Region.Length > 0, fields.Account.Length > 0, fields.Resource, $"{fields.Region}:{fields.Account}:{fields.Resource}")).Distinct()]),
            StringComparer.Ordinal);
}
