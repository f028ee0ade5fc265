using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on * although the actions can be limited to resources. Actions that AWS cannot limit need the *.</summary>
internal sealed class AnyResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "any-resource",
        FindingType.Warning,
        "Any resource",
        "Name the ARNs the use cases need.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (!Grants.Applies(statement, context) || (statement.Resources?.Values ?? []).FirstOrDefault(entry => entry.Value == "*") is not { Node: { } star })
        {
            return [];
        }

        var limitable = Grants.Actions(statement, context.Catalogue).Where(action => action.Resources.Count > 0).ToList();
        return limitable.Count == 0 || limitable.TrueForAll(action => action.Service == "logs")
            ? []
            : [new RuleHit($"`*` stands for every resource, though {Words.Listed(limitable.Select(action => action.FullName))} can be limited to ARNs.", star.Location)];
    }
}
