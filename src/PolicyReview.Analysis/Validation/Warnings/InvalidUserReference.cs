using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A principal is the unique id of a user.</summary>
internal sealed class InvalidUserReference : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_USER_REFERENCE",
        FindingType.Warning,
        "Unique id of a user as principal",
        "Write the ARN of the user: AWS puts the id in its place when the user was deleted, and nobody matches it any more.") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        principal.Kind == "AWS" && UniqueId.Is(principal.Value, "AIDA")
            ? new RuleHit($"`{principal.Value}` is the unique id of a user, not its ARN; the user was probably deleted.", principal.Node.Location)
            : null;
}
