using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>logs:CreateLogGroup where infrastructure code creates the group.</summary>
internal sealed class CreateLogGroup : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "create-log-group",
        FindingType.Warning,
        "Creates a log group that exists",
        "Remove `logs:CreateLogGroup`: with it a deleted group comes back without its retention time.",
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (!context.Facts.LogGroupByInfrastructure || context.IsGuardrail)
        {
            return [];
        }

        var (grant, entries) = ActionGrants.Of(statement, "logs", "CreateLogGroup");
        return grant is ActionGrant.Named ? entries.Select(entry => new RuleHit("`logs:CreateLogGroup` is not needed: infrastructure code creates the log group.", entry.Node.Location)) : [];
    }
}
