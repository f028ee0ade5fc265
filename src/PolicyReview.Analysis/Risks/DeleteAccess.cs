using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow of actions that delete or destroy. Always listed.</summary>
internal sealed class DeleteAccess() : GrantRule(ActionRisks.Delete, "can delete")
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "delete-access",
        FindingType.Warning,
        "Can delete",
        "Keep it only if a use case asks for it; compare with the column \"Explicitly avoid\".",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };
}
