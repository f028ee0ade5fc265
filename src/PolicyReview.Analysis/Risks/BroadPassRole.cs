using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>iam:PassRole on a pattern of roles. The bare * has codes of Access Analyzer.</summary>
internal sealed class BroadPassRole : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "broad-pass-role",
        FindingType.Warning,
        "PassRole on many roles",
        "Name the role.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html") with { AppliesTo = PolicyTypes.Identity };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (PassRoleGrants.In(statement, context) is null)
        {
            return [];
        }

        return statement.ResourceEntries.Where(entry => !entry.IsEverything && WildcardPattern.HasWildcard(entry.Value) && CanBeRole(entry))
            .Select(entry => new RuleHit($"`{entry.Value}` lets every role that fits be passed, those of tomorrow included.", entry.Location));
    }

    // In a statement with further actions the pattern may be meant for those: arn:aws:s3:::bucket/* is no role.
    private static bool CanBeRole(ResourceEntry entry) => entry.Arn is not { } arn || WildcardPattern.Matches(arn.Service, "iam");
}
