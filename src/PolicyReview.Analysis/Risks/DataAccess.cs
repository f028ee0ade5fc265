using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Allow of actions that read contents, not just settings, on any resource or by a wildcard. A named action on a named resource speaks for itself.
/// </summary>
internal sealed class DataAccess() : GrantRule(ActionRisks.Data, "can read what customers store")
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "data-access",
        FindingType.Suggestion,
        "Can read stored data",
        "Check that the use case needs the contents; name the actions and the ARNs it needs.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };

    protected override bool IsWorthSaying(Statement statement, StatementGrant grant) =>
        statement.Resources is null || statement.AllowsAnyResource || grant.With(ActionRisks.Data).Any(entry => entry.Entry.HasWildcard);
}
