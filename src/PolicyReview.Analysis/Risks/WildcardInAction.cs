using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on a pattern such as s3:Get*.</summary>
internal sealed class WildcardInAction : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "wildcard-in-action",
        FindingType.Warning,
        "Wildcard in an action",
        "Name the actions the use cases need; new actions of AWS that fit the pattern are allowed without a review.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        if (!entry.HasWildcard || entry.Pattern.IsWholeService || AdministratorAccess.IsEverything(entry.Pattern) || statement.Actions is null || !context.Grants.Applies(statement))
        {
            return null;
        }

        var all = ActionProfile.Of(context.Expansion.Of(entry));
        return all.Actions.Count == 0
            ? null
            : new RuleHit($"`{entry.Value}` allows {Words.Counted(all.Actions.Count, "action")} today ({all.ByLevel}): {Words.Listed(all.Actions)}.", entry.Location);
    }
}
