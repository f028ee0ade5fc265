using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow with NotAction.</summary>
internal sealed class AllowNotAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "allow-not-action",
        FindingType.SecurityWarning,
        "Allow everything but …",
        "List what is needed with `Action`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.NotActions is { } not && context.Grants.Applies(statement)
            ? [new RuleHit($"`NotAction` allows every action but {Words.Listed(not.Values.Select(entry => entry.Value))}, and every action AWS adds.", not.Member.KeyLocation)]
            : [];
}
