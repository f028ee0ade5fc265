using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// A resource that no action of its statement can match, where another of its resources does match: the actions of two services over the
/// ARNs of both are fine.
/// </summary>
internal sealed class ResourceWithoutMatchingAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "resource-without-matching-action",
        FindingType.Warning,
        "Resource that no action here fits",
        "Remove the ARN, or add the action that works on it.",
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html") with
    {
        AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl,
    };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Actions is null || statement.Resources is not { Values.Count: > 1 } || statement.ActionEntries.Count == 0 || !AreReadable(statement, context))
        {
            return [];
        }

        List<ResourceEntry>? unmatched = null;
        foreach (var resource in statement.ResourceEntries)
        {
            if (!FitsSome(resource, statement, context))
            {
                (unmatched ??= []).Add(resource);
            }
        }

        return unmatched is null || unmatched.Count == statement.ResourceEntries.Count
            ? []
            : unmatched.Select(resource => new RuleHit($"No action of this statement works on `{resource.Value}`.", resource.Location));
    }

    // An entry that expands to nothing may be newer than the reference: what it works on is not known.
    private static bool AreReadable(Statement statement, PolicyContext context)
    {
        foreach (var entry in statement.ActionEntries)
        {
            if (entry.Pattern.Service.Length == 0 || context.Expansion.Of(entry).Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool FitsSome(ResourceEntry resource, Statement statement, PolicyContext context)
    {
        foreach (var entry in statement.ActionEntries)
        {
            foreach (var action in context.Expansion.Of(entry))
            {
                if (context.Grants.Resources.Fits(action, resource))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
