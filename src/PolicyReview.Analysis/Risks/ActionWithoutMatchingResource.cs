using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>An action that no resource of its statement can match: the bucket ARN under s3:GetObject, the object ARN under s3:ListBucket.</summary>
internal sealed class ActionWithoutMatchingResource : ActionRule
{
    private const int FewResources = 64;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "action-without-matching-resource",
        FindingType.Warning,
        "Action that no resource here fits",
        "Add the ARN the action works on, or move the action to a statement that has it.",
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html") with
    {
        AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl,
    };

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        if (statement.Resources is null || statement.Actions is null || entry.Pattern.Service.Length == 0 || entry.Pattern.IsWholeService)
        {
            return null;
        }

        var resources = statement.ResourceEntries;
        if (resources.Count == 0 || context.Grants.Resources.IsSpent || (resources.Count <= FewResources && !AllAreArns(resources)))
        {
            return null;
        }

        var meant = context.Expansion.Of(entry);
        foreach (var action in meant)
        {
            if (context.Grants.Resources.FitsAny(action, resources))
            {
                return null;
            }
        }

        return meant.Count == 0 ? null : new RuleHit(Message(entry.Value, meant[0], resources), [entry.Location, .. resources.Take(3).Select(resource => resource.Location)]);
    }

    // "*" fits every action: the usual answer, before anything is compared.
    private static bool AllAreArns(IReadOnlyList<ResourceEntry> resources)
    {
        foreach (var resource in resources)
        {
            if (resource.Arn is null)
            {
                return false;
            }
        }

        return true;
    }

    private static string Message(string written, AwsAction action, IReadOnlyList<ResourceEntry> resources)
    {
        if (action.Resources.Count == 0)
        {
            return $"`{written}` cannot be limited to a resource: by AWS's reference it works only with `*`, so this statement has no effect for it.";
        }

        var formats = Words.Listed(action.Resources.Select(resource => resource.Type.Arn.Text).Distinct());
        return $"`{written}` works on {formats}; no resource of this statement has that form{(resources.Count == 1 ? $" (`{resources[0].Value}` has not)" : "")}.";
    }
}
