using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>logs:CreateLogGroup where infrastructure code creates the group.</summary>
internal sealed class CreateLogGroup : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "create-log-group",
        FindingType.Warning,
        "Creates a log group that exists",
        "Remove `logs:CreateLogGroup`: with it a deleted group comes back without its retention time.",
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html") with { AppliesTo = PolicyTypes.Identity };

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context) =>
        context.Facts.LogGroupByInfrastructure && statement.Actions is not null && context.Grants.Applies(statement)
            && entry.Value.Equals("logs:CreateLogGroup", StringComparison.OrdinalIgnoreCase)
            ? new RuleHit("`logs:CreateLogGroup` is not needed: infrastructure code creates the log group.", entry.Location)
            : null;
}
