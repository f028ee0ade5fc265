using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>Effect Allow with NotPrincipal.</summary>
internal sealed class AllowWithNotPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ALLOW_WITH_NOT_PRINCIPAL",
        FindingType.SecurityWarning,
        "Allow for everybody but …",
        "Name those who are meant with `Principal`.") with { AppliesTo = PolicyTypes.ResourceBased };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement is { Effect: Effect.Allow, NotPrincipals: { Member: var member } }
            ? [new RuleHit("`Allow` with `NotPrincipal` lets in everybody but those named, anonymous callers included.", member.KeyLocation)]
            : [];
}
