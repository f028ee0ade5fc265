using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow of actions that change who may do what: the access level Permissions management, and actions that do so under another level.</summary>
internal sealed class ResourceExposure() : GrantRule(ActionRisks.Exposure, "can open resources to others or change permissions")
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "resource-exposure",
        FindingType.Warning,
        "Can open resources or change permissions",
        "Keep it only if a use case asks for it; who changes permissions can give them to themselves or to others.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };
}
