using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on service:*.</summary>
internal sealed class ServiceWideAction : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "service-wide-action",
        FindingType.SecurityWarning,
        "Every action of a service allowed",
        "Name the actions the use cases need.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        if (!entry.Pattern.IsWholeService || statement.Actions is null || !context.Grants.Applies(statement))
        {
            return null;
        }

        var all = ActionProfile.Of(context.Expansion.Of(entry));
        return all.Actions.Count == 0 ? null : new RuleHit($"`{entry.Value}` allows all {Words.Counted(all.Actions.Count, "action")} of the service: {all.ByLevel}.", entry.Location);
    }
}
