using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on * or *:*: administrator access as soon as the resource is * too.</summary>
internal sealed class EveryAction : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "every-action",
        FindingType.SecurityWarning,
        "Every action allowed",
        "Name the actions the use cases need.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        if (!entry.HasWildcard || !AdministratorAccess.IsEverything(entry.Pattern) || statement.Actions is null || !context.Grants.Applies(statement))
        {
            return null;
        }

        var all = ActionProfile.Of(context.Expansion.Of(entry));
        return new RuleHit($"`{entry.Value}` allows every action of every service, {Words.Counted(all.Actions.Count, "action")} today: {all.ByLevel}.", entry.Location);
    }
}
