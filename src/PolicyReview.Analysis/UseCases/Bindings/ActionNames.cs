using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Which services have an action of a name.</summary>
internal sealed class ActionNames
{
    private static readonly BoundedMemo<ServiceCatalogue, ActionNames> Known = new(8, _ => 1);

    private readonly Dictionary<string, List<string>> _services = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<string> _preferred;

    private ActionNames(ServiceCatalogue catalogue)
    {
        _preferred = ServiceNames.Of(catalogue).Preferred;
        foreach (var action in catalogue.Prefixes.Select(catalogue.FindService).OfType<AwsService>().SelectMany(service => service.Actions))
        {
            if (!_services.TryGetValue(action.Name, out var services))
            {
                _services.Add(action.Name, services = []);
            }

            services.Add(action.Service);
            _spellings.TryAdd(action.Name, action.Name);
        }
    }

    /// <summary>The names of the actions of <paramref name="catalogue"/>.</summary>
    public static ActionNames Of(ServiceCatalogue catalogue) => Known.Of(catalogue, known => new ActionNames(known));

    /// <summary>The prefixes of the services with an action of that name.</summary>
    public IReadOnlyList<string> ServicesWith(string name) => _services.TryGetValue(name, out var services) ? services : [];

    /// <summary>The action's name in AWS's spelling, from its letters in lower case; null if there is none.</summary>
    public string? Spelling(string letters) => _spellings.GetValueOrDefault(letters);

    /// <summary>The one service that is meant where only the name is given: the only one that has it, or the best known; else null.</summary>
    public string? Guess(string name)
    {
        var services = ServicesWith(name);
        return services.Count == 1 ? services[0] : _preferred.FirstOrDefault(services.Contains);
    }
}
