using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A kind of principal has an empty list.</summary>
internal sealed class EmptyArrayPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_PRINCIPAL",
        FindingType.Suggestion,
        "Empty list of principals",
        "Name the principals, or remove the entry.") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => (statement.Principals ?? statement.NotPrincipals) is not { } element ? [] : (element.Member.Value?.Members ?? [])
        .Where(member => member.Value is { Kind: SourceNodeKind.Array, Elements.Count: 0 })
        .Select(member => new RuleHit($"`{member.Name}` is an empty list of principals.", member.Value!.Location));
}
