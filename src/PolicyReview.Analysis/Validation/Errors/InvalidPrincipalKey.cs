using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A member of the Principal map is none of the four kinds.</summary>
internal sealed class InvalidPrincipalKey : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_PRINCIPAL_KEY",
        FindingType.Error,
        "Unknown kind of principal",
        "Use `AWS`, `Service`, `Federated` or `CanonicalUser`.") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement is { Principals: null, NotPrincipals: null } ? [] : new[] { statement.Principals, statement.NotPrincipals }
            .SelectMany(element => element?.Member.Value?.Members ?? [])
            .Where(member => member.Name is not ("AWS" or "Service" or "Federated" or "CanonicalUser"))
            .Select(member => new RuleHit($"`{member.Name}` is no kind of principal.", member.KeyLocation));
}
