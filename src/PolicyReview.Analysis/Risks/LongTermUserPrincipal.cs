using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A policy that names an IAM user, whose keys do not expire, where a role would do.</summary>
internal sealed class LongTermUserPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "long-term-user-principal",
        FindingType.Warning,
        "IAM user as a principal",
        "Trust a role, or a provider that issues short-lived credentials.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => !context.IsResourceBased || statement.Effect != Effect.Allow
        ? []
        : (statement.Principals?.Values ?? [])
            .Where(principal => principal.Kind == "AWS" && ArnPattern.TryParse(principal.Value) is { Service: "iam", Resource: var name } && name.StartsWith("user/", StringComparison.Ordinal))
            .Select(principal => new RuleHit($"`{principal.Value}` is an IAM user; its access keys do not expire.", principal.Node.Location));
}
