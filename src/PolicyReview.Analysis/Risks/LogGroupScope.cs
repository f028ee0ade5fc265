using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>CloudWatch Logs actions on all log groups.</summary>
internal sealed class LogGroupScope : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "log-group-scope",
        FindingType.Warning,
        "Every log group",
        "Name the log group: `arn:aws:logs:REGION:ACCOUNT:log-group:/aws/lambda/NAME:*`.",
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html") with { AppliesTo = PolicyTypes.Identity };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (statement.Resources is null || !IsEveryGroup(entry))
        {
            return null;
        }

        var grant = context.Grants.Of(statement);
        return grant.IsLogsOnly && grant.HasLimitable
            ? new RuleHit($"`{entry.Value}` takes in every log group, so that {grant.Limitable()} reach other applications' logs.", entry.Location)
            : null;
    }

    private static bool IsEveryGroup(ResourceEntry entry) =>
        entry.IsEverything || entry.Arn is { Service: "logs", Resource: "*" or "log-group:*" or "log-group:*:*" or "log-group:*:log-stream:*" or "log-group:**" };
}
