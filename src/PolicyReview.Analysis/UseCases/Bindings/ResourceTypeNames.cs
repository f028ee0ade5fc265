using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Which service has a resource type of a name: a "NAT gateway" is EC2's though nobody says so.</summary>
internal sealed class ResourceTypeNames
{
    private static readonly BoundedMemo<ServiceCatalogue, ResourceTypeNames> Known = new(8, _ => 1);

    private readonly ILookup<string, string> _services;

    private ResourceTypeNames(ServiceCatalogue catalogue) => _services = catalogue.Prefixes.Select(catalogue.FindService).OfType<AwsService>()
        .SelectMany(service => service.ResourceTypes.Select(type => (Name: string.Concat(type.Name.Where(char.IsLetterOrDigit)).ToLowerInvariant(), service.Prefix)))
        .Distinct().ToLookup(type => type.Name, type => type.Prefix, StringComparer.Ordinal);

    /// <summary>The names of the resource types of <paramref name="catalogue"/>.</summary>
    public static ResourceTypeNames Of(ServiceCatalogue catalogue) => Known.Of(catalogue, known => new ResourceTypeNames(known));

    /// <summary>The only service with a resource type that is called by all <paramref name="words"/>; null for one word alone, which means many things.</summary>
    public string? ServiceWith(IReadOnlyList<string> words) => words.Count < 2 ? null
        : TargetReader.Forms(string.Concat(words).Replace(" ", "", StringComparison.Ordinal)).SelectMany(name => _services[name]).Distinct().ToList() is [var only] ? only : null;
}
