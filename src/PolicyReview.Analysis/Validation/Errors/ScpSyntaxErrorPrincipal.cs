using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement of an SCP has Principal or NotPrincipal.</summary>
internal sealed class ScpSyntaxErrorPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "SCP_SYNTAX_ERROR_PRINCIPAL",
        FindingType.Error,
        "Principal in an SCP",
        "Remove it: an SCP is about every principal of the accounts it is attached to. Exempt principals with a condition on `aws:PrincipalArn`.") with { AppliesTo = PolicyTypes.ServiceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        (statement.Principals ?? statement.NotPrincipals) is { Member: { Value: { } value } member } ? [new RuleHit($"`{member.Name}` cannot stand in an SCP.", value.Location)] : [];
}
