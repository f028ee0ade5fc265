using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>CloudWatch Logs actions on all log groups.</summary>
internal sealed class LogGroupScope : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "log-group-scope",
        FindingType.Warning,
        "Every log group",
        "Name the log group: `arn:aws:logs:REGION:ACCOUNT:log-group:/aws/lambda/NAME:*`.",
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (!Grants.Applies(statement, context) || statement.Resources is not { } resources)
        {
            return [];
        }

        var actions = Grants.Actions(statement, context.Catalogue).Where(action => action.Service == "logs" && action.Resources.Count > 0).ToList();
        return actions.Count == 0 || !Grants.Actions(statement, context.Catalogue).All(action => action.Service == "logs")
            ? []
            : resources.Values.Where(entry => IsEveryGroup(entry.Value))
                .Select(entry => new RuleHit($"`{entry.Value}` takes in every log group, so that {Words.Listed(actions.Select(action => action.FullName))} reach other applications' logs.", entry.Node.Location));
    }

    private static bool IsEveryGroup(string resource) =>
        resource == "*" || (ArnPattern.TryParse(resource) is { Service: "logs", Resource: var group } && group is "*" or "log-group:*" or "log-group:*:*" or "log-group:*:log-stream:*" or "log-group:**");
}
