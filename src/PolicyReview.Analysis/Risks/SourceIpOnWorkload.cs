using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>aws:SourceIp on a role a workload uses: calls that AWS services make on its behalf come from other addresses.</summary>
internal sealed class SourceIpOnWorkload : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "source-ip-on-workload",
        FindingType.Warning,
        "Network address of a workload",
        "Limit the workload by `aws:SourceVpc`, `aws:SourceVpce` or the resource's ARN instead.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => context.Kind is DocumentKind.TrustPolicy or DocumentKind.ResourcePolicy || IsForPeople(context) || statement.Conditions.Any(IsOwnCallOnly)
        ? []
        : statement.Conditions.Where(condition => condition.KeyIs("aws:SourceIp"))
            .Select(condition => new RuleHit("`aws:SourceIp` breaks calls that AWS services make for this role, and tells nothing about a workload without a fixed address.", condition.KeyMember.KeyLocation));

    private static bool IsForPeople(PolicyContext context) =>
        context.Facts.Table is { Rows.Count: > 0 } table && table.Rows.All(row => PrincipalWording.IsHuman(row.Principal.Text));

    // "Bool": { "aws:ViaAWSService": "false" } takes calls on behalf out of the condition.
    private static bool IsOwnCallOnly(ConditionEntry condition) =>
        condition.KeyIs("aws:ViaAWSService") && condition.Values is [{ Value: "false" }];
}
