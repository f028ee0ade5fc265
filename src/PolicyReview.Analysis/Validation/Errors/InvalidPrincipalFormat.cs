using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>Principal is a string other than *, or a list.</summary>
internal sealed class InvalidPrincipalFormat : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_PRINCIPAL_FORMAT",
        FindingType.Error,
        "Principal is not a map",
        "Write `\"*\"`, or an object such as `{ \"AWS\": \"arn:aws:iam::111122223333:role/NAME\" }`.") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        return statement is { Principals: null, NotPrincipals: null } ? [] : new[] { statement.Principals, statement.NotPrincipals }
            .Select(element => element?.Member.Value)
            .Where(value => value is { Kind: SourceNodeKind.Array } or { Kind: SourceNodeKind.String, Text: not "*" })
            .Select(value => new RuleHit("A principal needs its kind: `AWS`, `Service`, `Federated` or `CanonicalUser`.", value!.Location));
    }
}
