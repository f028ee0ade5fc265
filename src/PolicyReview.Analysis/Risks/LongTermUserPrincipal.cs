using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A policy that names an IAM user, whose keys do not expire, where a role would do.</summary>
internal sealed class LongTermUserPrincipal : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "long-term-user-principal",
        FindingType.Warning,
        "IAM user as a principal",
        "Trust a role, or a provider that issues short-lived credentials.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Allow && statement.Principals is not null && principal.Kind == "AWS" && principal.Value.Contains(":user/", StringComparison.Ordinal)
        && ArnPattern.TryParse(principal.Value) is { Service: "iam", Resource: var name } && name.StartsWith("user/", StringComparison.Ordinal)
            ? new RuleHit($"`{principal.Value}` is an IAM user; its access keys do not expire.", principal.Node.Location)
            : null;
}
