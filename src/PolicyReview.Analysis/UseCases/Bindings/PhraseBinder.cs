using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// From a phrase to what it stands for, tried in this order: the exact form in code spans; the controlled vocabulary (verb × service × resource ×
/// scope, by the reviewed verb table); access levels, which are marked. What is not understood stays unbound, with the word that was not.
/// </summary>
public sealed class PhraseBinder(ServiceCatalogue catalogue)
{
    private readonly RequiredBinder _required = new(catalogue);
    private readonly AvoidedBinder _avoided = new(catalogue);

    /// <summary>With the reference that ships with this version.</summary>
    public static PhraseBinder Default { get; } = new(ServiceCatalogue.Embedded);

    /// <summary>Proposes a binding for a phrase of the column "Required permissions".</summary>
    public Binding Required(string phrase) => _required.Bind(phrase);

    /// <summary>Proposes a binding for a phrase of the column "Explicitly avoid".</summary>
    public Binding Avoided(string phrase) => _avoided.Bind(phrase);

    /// <summary>
    /// The same beside policies that speak of <paramref name="services"/>: "deleting users" is of a user pool as well where the policies are about Cognito. An avoided phrase is broad, so
    /// what it means of each of them counts.
    /// </summary>
    public Binding Avoided(string phrase, IEnumerable<string> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var binding = _avoided.Bind(phrase);
        if (!binding.IsBound || !_avoided.LeavesServiceOpen(phrase))
        {
            return binding;
        }

        foreach (var service in services.Where(service => !Speaks(binding, service)))
        {
            binding = Joined(binding, _avoided.Bind(phrase, service), service);
        }

        return binding;
    }

    /// <summary>True for "privilege escalation" and the like: what several permissions open together counts too.</summary>
    internal bool SaysEscalation(string phrase) => _avoided.SaysEscalation(phrase);

    private static bool Speaks(Binding binding, string service) =>
        binding.Access.SelectMany(access => access.Actions).Any(action => action == "*" || action.StartsWith($"{service}:", StringComparison.OrdinalIgnoreCase));

    private static Binding Joined(Binding binding, Binding other, string service) => !other.IsBound || other.Form != binding.Form ? binding
        : binding with { Access = [.. binding.Access, .. other.Access], Reasons = [.. binding.Reasons, $"Of `{service}` as well, which the policies speak of."] };
}
