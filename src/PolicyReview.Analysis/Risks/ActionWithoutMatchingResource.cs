using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>An action that no resource of its statement can match: the bucket ARN under s3:GetObject, the object ARN under s3:ListBucket.</summary>
internal sealed class ActionWithoutMatchingResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "action-without-matching-resource",
        FindingType.Warning,
        "Action that no resource here fits",
        "Add the ARN the action works on, or move the action to a statement that has it.",
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (context.Kind == DocumentKind.TrustPolicy || statement.Resources is not { Values.Count: > 0 } resources || statement.Actions is not { } actions)
        {
            yield break;
        }

        foreach (var entry in actions.Values)
        {
            var meant = context.Catalogue.ActionsMatching(ActionPattern.Parse(entry.Value)).ToList();
            if (meant.Count > 0 && meant.TrueForAll(action => !ActionResources.AnyFits(action, resources, context.Catalogue)))
            {
                yield return new RuleHit(Message(entry.Value, meant[0], resources), [entry.Node.Location, .. resources.Values.Take(3).Select(value => value.Node.Location)]);
            }
        }
    }

    private static string Message(string written, AwsAction action, StringElement resources)
    {
        if (action.Resources.Count == 0)
        {
            return $"`{written}` cannot be limited to a resource: it works only with `*`, so this statement never allows it.";
        }

        var formats = Words.Listed(action.Resources.Select(resource => resource.Type.Arn.Text).Distinct());
        return $"`{written}` works on {formats}; no resource of this statement has that form{(resources.Values.Count == 1 ? $" (`{resources.Values[0].Value}` has not)" : "")}.";
    }
}
