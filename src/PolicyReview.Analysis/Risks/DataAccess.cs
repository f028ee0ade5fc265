using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow of actions that read contents, not just settings. Listed so that nobody overlooks it.</summary>
internal sealed class DataAccess() : GrantRule(ActionRisks.Data, "can read what customers store")
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "data-access",
        FindingType.Suggestion,
        "Can read stored data",
        "Check that the use case needs the contents, and that the ARNs name no more than it needs.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };
}
