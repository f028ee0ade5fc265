using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>iam:PassRole on a pattern of roles, or on a role without naming the service it is passed to. The bare * has codes of its own.</summary>
internal sealed class BroadPassRole : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "broad-pass-role",
        FindingType.Warning,
        "PassRole on many roles",
        "Name the role, and the service with `iam:PassedToService`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        var (grant, entries) = ActionGrants.Of(statement, "iam", "PassRole");
        if (grant != ActionGrant.Named || context.IsGuardrail || statement.Resources is null)
        {
            return [];
        }

        var pattern = (statement.Resources?.Values ?? []).Where(entry => entry.Value != "*" && WildcardPattern.HasWildcard(entry.Value)).ToList();
        var bound = statement.Conditions.Any(condition => condition.KeyIs("iam:PassedToService"));
        return pattern.Select(entry => new RuleHit($"`{entry.Value}` lets every role that fits be passed, those of tomorrow included.", entry.Node.Location))
            .Concat(bound || (statement.Resources?.Values ?? []).Any(entry => entry.Value == "*")
                ? []
                : [new RuleHit("The role may be passed to any service: no condition on `iam:PassedToService`.", entries[0].Node.Location)]);
    }
}
