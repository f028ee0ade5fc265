using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Every action on every resource, or what amounts to it, in a submission that is not temporary access.</summary>
internal sealed class AdministratorAccessNotTemporary : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "administrator-access-not-temporary",
        FindingType.SecurityWarning,
        "Standing administrator access",
        "Mark the review as temporary access with ticket, owner and expiry, or name what is needed.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html#jf_administrator") with { AppliesTo = PolicyTypes.Identity };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        !context.Facts.IsTemporary && context.Grants.Applies(statement) && AdministratorAccess.Why(statement) is { } why
            ? [new RuleHit($"`{statement.DisplayName}` is administrator access without an end: {why}.", statement.Node.Location)]
            : [];
}
