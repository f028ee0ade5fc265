using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on * although the actions can be limited to resources. Actions that AWS cannot limit need the *.</summary>
internal sealed class AnyResource : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "any-resource",
        FindingType.Warning,
        "Any resource",
        "Name the ARNs the use cases need.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html") with { AppliesTo = PolicyTypes.Identity };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (!entry.IsEverything || statement.Resources is null)
        {
            return null;
        }

        var grant = context.Grants.Of(statement);
        return !grant.HasLimitable || grant.IsLogsOnly
            ? null
            : new RuleHit($"`*` stands for every resource, though {grant.Limitable()} can be limited to ARNs.", entry.Location);
    }
}
