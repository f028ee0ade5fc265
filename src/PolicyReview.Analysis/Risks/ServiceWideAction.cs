using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow on service:*.</summary>
internal sealed class ServiceWideAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "service-wide-action",
        FindingType.SecurityWarning,
        "Every action of a service allowed",
        "Name the actions the use cases need.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => !Grants.Applies(statement, context)
        ? []
        : Grants.Entries(statement).Where(entry => entry.Pattern.IsWholeService).Select(entry =>
        {
            var all = context.Catalogue.ActionsMatching(entry.Pattern).ToList();
            var strong = all.Count(action => action.Levels.HasFlag(AccessLevels.PermissionsManagement));
            var deletes = all.Count(action => action.IsDelete);
            return new RuleHit($"`{entry.Text.Value}` allows all {all.Count} actions of the service, among them {deletes} that delete and {strong} that manage permissions.", entry.Text.Node.Location);
        });
}
