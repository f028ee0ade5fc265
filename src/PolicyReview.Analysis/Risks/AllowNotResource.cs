using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow with NotResource.</summary>
internal sealed class AllowNotResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "allow-not-resource",
        FindingType.SecurityWarning,
        "Allow on all resources but …",
        "List the ARNs that are needed with `Resource`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.NotResources is { } not && context.Grants.Applies(statement)
            ? [new RuleHit($"`NotResource` allows every resource but {Words.Listed(not.Values.Select(entry => entry.Value))}, and every resource made later.", not.Member.KeyLocation)]
            : [];
}
