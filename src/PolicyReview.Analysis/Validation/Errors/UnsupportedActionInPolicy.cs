using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An action that a policy attached to this type of resource cannot be about.</summary>
internal sealed class UnsupportedActionInPolicy : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_ACTION_IN_POLICY",
        FindingType.Error,
        "Action of another resource",
        "Remove it, or move it to an identity policy.",
        EvidenceTier.ReferenceData) with { AppliesTo = PolicyTypes.Resource };

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.HasWildcard || AttachedResource.Of(context.ResourceType) is not { } attached)
        {
            return null;
        }

        return !entry.Pattern.Service.Equals(attached.Prefix, StringComparison.OrdinalIgnoreCase)
            || (context.Catalogue.FindAction(entry.Pattern.Service, entry.Pattern.Name) is { } action && !WorksOn(action, attached))
            ? new RuleHit($"`{entry.Value}` does not work on {attached.Name}, which this policy is attached to.", entry.Location)
            : null;
    }

    private static bool WorksOn(AwsAction action, AttachedResource attached) => action.Resources.Any(resource => attached.Types.Contains(resource.Type.Name));
}
