using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A wildcard in a principal that is not the bare *, or under a kind that takes none.</summary>
internal sealed class UnsupportedWildcardInPrincipal : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
        FindingType.Error,
        "Wildcard inside a principal",
        "Name the principal in full; to let several in, write `\"AWS\": \"*\"` and a condition such as `ArnLike` on `aws:PrincipalArn`.") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        !WildcardPattern.HasWildcard(principal.Value) || principal is { Value: "*", Kind: null or "AWS" } || principal.Kind is not ("AWS" or "Service" or "Federated" or "CanonicalUser")
            ? null
            : new RuleHit($"`{principal.Value}` has a wildcard; under `{principal.Kind}` a principal is taken literally.", principal.Node.Location);
}
