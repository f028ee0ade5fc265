using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on a pattern such as s3:Get*.</summary>
internal sealed class WildcardInAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "wildcard-in-action",
        FindingType.Warning,
        "Wildcard in an action",
        "Name the actions the use cases need; new actions of AWS that fit the pattern are allowed without a review.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => !Grants.Applies(statement, context)
        ? []
        : Grants.Entries(statement)
            .Where(entry => entry.Pattern is { IsEverything: false, IsWholeService: false } && WildcardPattern.HasWildcard(entry.Text.Value))
            .Select(entry => new RuleHit($"`{entry.Text.Value}` allows {Words.Listed(context.Catalogue.ActionsMatching(entry.Pattern).Select(action => action.FullName))}.", entry.Text.Node.Location));
}
