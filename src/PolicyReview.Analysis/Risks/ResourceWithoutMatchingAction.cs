using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A resource that no action of its statement can match.</summary>
internal sealed class ResourceWithoutMatchingAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "resource-without-matching-action",
        FindingType.Warning,
        "Resource that no action here fits",
        "Remove the ARN, or add the action that works on it.",
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (context.Kind == DocumentKind.TrustPolicy || statement.Actions is not { Values.Count: > 0 } || statement.Resources is not { Values.Count: > 1 } resources)
        {
            return [];
        }

        var actions = Grants.Named(statement, context.Catalogue);
        if (actions is null || actions.Any(action => action.Resources.Count == 0) || !resources.Values.Any(entry => actions.Any(action => ActionResources.Fits(action, entry.Value, context.Catalogue))))
        {
            return [];
        }

        return resources.Values
            .Where(entry => !actions.Any(action => ActionResources.Fits(action, entry.Value, context.Catalogue)))
            .Select(entry => new RuleHit($"No action of this statement works on `{entry.Value}`.", entry.Node.Location));
    }
}
