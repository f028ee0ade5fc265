using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Every action on every resource in a submission that is not temporary access.</summary>
internal sealed class AdministratorAccessNotTemporary : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "administrator-access-not-temporary",
        FindingType.SecurityWarning,
        "Standing administrator access",
        "Mark the review as temporary access with ticket, owner and expiry, or name what is needed.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html#jf_administrator");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => context.Facts.IsTemporary || !Grants.Applies(statement, context) || context.IsResourceBased || !(statement.Resources?.Values ?? []).Any(entry => entry.Value == "*")
        ? []
        : Grants.Entries(statement).Where(entry => entry.Pattern.IsEverything).Take(1)
            .Select(entry => new RuleHit($"`{statement.DisplayName}` is administrator access without an end.", statement.Node.Location));
}
