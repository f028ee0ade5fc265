using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A wildcard inside the service of an ARN, or the prefix of an action.</summary>
internal sealed class WildcardInServiceName : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "WILDCARD_IN_SERVICE_NAME",
        FindingType.Suggestion,
        "Wildcard in a service name",
        "Write the service out; a service of tomorrow could fit the pattern as well.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        var actions = statement.ActionEntries;
        for (var i = 0; i < actions.Count; i++)
        {
            if (actions[i].HasWildcard && actions[i].Pattern.Service is { Length: > 0 } prefix && WildcardPattern.HasWildcard(prefix))
            {
                (hits ??= []).Add(new RuleHit($"`{prefix}` in `{actions[i].Value}` takes in every service whose name fits.", actions[i].Location));
            }
        }

        var resources = statement.ResourceEntries;
        for (var i = 0; i < resources.Count; i++)
        {
            if (resources[i].Arn is { Service: { Length: > 1 } service } && WildcardPattern.HasWildcard(service))
            {
                (hits ??= []).Add(new RuleHit($"`{service}` in `{resources[i].Value}` takes in every service whose name fits.", resources[i].Location));
            }
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }
}
