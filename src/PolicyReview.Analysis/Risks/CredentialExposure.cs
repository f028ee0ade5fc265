using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow of actions that hand out or make credentials. Always listed.</summary>
internal sealed class CredentialExposure() : GrantRule(ActionRisks.Credentials, "can obtain or make credentials")
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "credential-exposure",
        FindingType.Warning,
        "Can obtain credentials",
        "Keep it only if a use case asks for it, on the named role, user or cluster.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };
}
