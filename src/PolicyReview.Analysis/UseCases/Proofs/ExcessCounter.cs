using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Counts the actions of excess access.</summary>
internal sealed class ExcessCounter(ServiceCatalogue catalogue, IReadOnlyList<BoundAccess> asked)
{
    /// <summary>The actions that <paramref name="entry"/> allows on a resource that each can have, <c>service:Name</c>; what the reference does not list by the name of the witness.</summary>
    public IReadOnlySet<string> ActionsOf(AccessEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var fits = new Dictionary<ArnTemplate, bool>(ReferenceEqualityComparer.Instance);
        var patterns = entry.Statement.Resources?.Values.Select(value => value.Value).Distinct().ToList();
        bool Fits(ArnTemplate template) => fits.TryGetValue(template, out var known) ? known : fits[template] = patterns!.Exists(template.Overlaps);
        return entry.Meant.In(catalogue)
            .Where(action => patterns is null || patterns.Contains("*") || action.Resources.Any(resource => Fits(resource.Type.Arn)))
            .Select(action => action.FullName).Append(entry.Witness.Action).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The figures for the actions of all groups.</summary>
    public ExcessActions Count(IEnumerable<IReadOnlySet<string>> groups)
    {
        var all = groups.SelectMany(group => group).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wider = all.Count(IsAsked);
        return new ExcessActions(all.Count - wider, wider);
    }

    /// <summary>True if some phrase requires the action, on whatever resource.</summary>
    public bool IsAsked(string action) => asked.Any(access => access.NotActions.Count > 0
        ? !access.NotActions.Any(pattern => WildcardPattern.Covers(pattern, action, ignoreCase: true))
        : access.Actions.Any(pattern => WildcardPattern.Covers(pattern, action, ignoreCase: true)));
}
