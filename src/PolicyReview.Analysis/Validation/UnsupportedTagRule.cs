using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A condition on the resource's tag over actions that never carry it: neither their resource types nor they themselves have aws:ResourceTag, nor
/// aws:RequestTag, with which a resource is tagged when it is made. One finding for each key and service, with the actions and then the key.
/// </summary>
internal abstract class UnsupportedTagRule : StatementRule
{
    private const string TagKey = "aws:ResourceTag/";

    /// <summary>The effect of the statements to look at.</summary>
    protected abstract Effect Effect { get; }

    /// <summary>True if a condition with <paramref name="op"/> does harm where the key is absent.</summary>
    protected abstract bool Matters(ConditionOperator op);

    /// <summary>What comes of it.</summary>
    protected abstract string Consequence { get; }

    protected sealed override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect || statement.Actions is null || !AnyTagged(statement))
        {
            return [];
        }

        List<RuleHit>? hits = null;
        var services = UntaggedOf(statement, context);
        foreach (var condition in statement.Conditions.Where(IsTagged))
        {
            foreach (var (service, places) in services)
            {
                if (!context.Budget.TryList(places.Count + 1))
                {
                    return hits ?? (IEnumerable<RuleHit>)[];
                }

                (hits ??= []).Add(new RuleHit($"`{condition.Key}` is never present with these actions of {service}, so {Consequence}.", [.. places, condition.KeyMember.KeyLocation]));
            }
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private bool AnyTagged(Statement statement)
    {
        var conditions = statement.Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (IsTagged(conditions[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTagged(ConditionEntry condition) =>
        condition.Key.Length > TagKey.Length && condition.Key.StartsWith(TagKey, StringComparison.OrdinalIgnoreCase)
        && condition.Operator is { IfExists: false, IsKnown: true, Name: not "Null" } && Matters(condition.Operator);

    // The entries with an action that carries no tag, by the name of the action's service.
    private static Dictionary<string, List<Location>> UntaggedOf(Statement statement, PolicyContext context)
    {
        var services = new Dictionary<string, List<Location>>(StringComparer.Ordinal);
        foreach (var entry in statement.ActionEntries)
        {
            // The bare star is about every service, those with tags included: it is no slip.
            var actions = entry.Pattern.IsEverything ? [] : context.Expansion.Of(entry);
            if (actions.FirstOrDefault(action => !CarriesTag(action)) is { } untagged)
            {
                if (!services.TryGetValue(untagged.Service, out var places))
                {
                    services.Add(untagged.Service, places = []);
                }

                places.Add(entry.Location);
            }
        }

        return services;
    }

    private static bool CarriesTag(AwsAction action)
    {
        foreach (var key in action.ConditionKeys)
        {
            if (key.StartsWith("aws:ResourceTag", StringComparison.OrdinalIgnoreCase) || key.StartsWith("aws:RequestTag", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return action.Resources.Any(resource => resource.Type.ConditionKeys.Any(key => key.StartsWith("aws:ResourceTag", StringComparison.OrdinalIgnoreCase)));
    }
}
