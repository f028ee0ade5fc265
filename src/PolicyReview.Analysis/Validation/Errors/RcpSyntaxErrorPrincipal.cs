using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The principal of an RCP is not *.</summary>
internal sealed class RcpSyntaxErrorPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RCP_SYNTAX_ERROR_PRINCIPAL",
        FindingType.Error,
        "Principal in an RCP",
        "Write `\"Principal\": \"*\"` and exempt principals with conditions.") with { AppliesTo = PolicyTypes.ResourceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.NotPrincipals is { Member: { Value: { } not } })
        {
            return [new RuleHit("`NotPrincipal` cannot stand in an RCP.", not.Location)];
        }

        return statement.Principals is { Member.Value: { } value } element && !IsEverybody(element)
            ? [new RuleHit("An RCP is about every principal; it cannot name some.", value.Location) { Replacement = "\"*\"" }]
            : [];
    }

    private static bool IsEverybody(PrincipalElement element) => element.Values is [{ Value: "*", Kind: null or "AWS" }];
}
