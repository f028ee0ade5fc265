using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on * or *:*: administrator access as soon as the resource is * too.</summary>
internal sealed class EveryAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "every-action",
        FindingType.SecurityWarning,
        "Every action allowed",
        "Name the actions the use cases need.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => !Grants.Applies(statement, context)
        ? []
        : Grants.Entries(statement).Where(entry => entry.Pattern.IsEverything)
            .Select(entry => new RuleHit($"`{entry.Text.Value}` allows every action of every service.", entry.Text.Node.Location));
}
