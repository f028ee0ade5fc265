using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A principal is the unique id of a role.</summary>
internal sealed class InvalidRoleReference : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ROLE_REFERENCE",
        FindingType.Warning,
        "Unique id of a role as principal",
        "Write the ARN of the role: AWS puts the id in its place when the role was deleted, and nobody matches it any more.") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        principal.Kind == "AWS" && UniqueId.Is(principal.Value, "AROA")
            ? new RuleHit($"`{principal.Value}` is the unique id of a role, not its ARN; the role was probably deleted.", principal.Node.Location)
            : null;
}
