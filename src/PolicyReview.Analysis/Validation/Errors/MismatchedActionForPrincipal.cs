using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An sts action that this kind of principal cannot call.</summary>
internal sealed class MismatchedActionForPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISMATCHED_ACTION_FOR_PRINCIPAL",
        FindingType.Error,
        "Action and principal do not fit",
        "Use AssumeRole for AWS and service principals, AssumeRoleWithWebIdentity for OIDC, AssumeRoleWithSAML for SAML providers.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.ResourceBased };

    // A finding lists this many principals at most: a policy may name thousands.
    private const int MostListed = 20;

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Actions is null || statement.Principals is not { Values: { Count: > 0 } principals })
        {
            return [];
        }

        List<RuleHit>? hits = null;
        foreach (var entry in statement.ActionEntries)
        {
            if (entry.Pattern.Service.Equals("sts", StringComparison.OrdinalIgnoreCase) && Misfits(entry.Pattern.Name, principals) is { Count: > 0 } misfits && context.Budget.TryList(misfits.Count))
            {
                var names = string.Join("`, `", misfits.Select(principal => principal.Value));
                (hits ??= []).Add(new RuleHit($"`{entry.Value}` cannot be called by `{names}`.", [entry.Location, .. misfits.Select(principal => principal.Node.Location)]));
            }
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static List<PrincipalValue> Misfits(string action, IReadOnlyList<PrincipalValue> principals) => action.ToUpperInvariant() switch
    {
        "ASSUMEROLE" => First(principals, principal => principal.Kind == "Federated"),
        "ASSUMEROLEWITHSAML" => First(principals, principal => !IsSaml(principal) && principal.Value != "*"),
        "ASSUMEROLEWITHWEBIDENTITY" => First(principals, principal => (principal.Kind != "Federated" || IsSaml(principal)) && principal.Value != "*"),
        _ => [],
    };

    private static List<PrincipalValue> First(IReadOnlyList<PrincipalValue> principals, Func<PrincipalValue, bool> isMisfit) => [.. principals.Where(isMisfit).Take(MostListed)];

    private static bool IsSaml(PrincipalValue principal) => principal.Kind == "Federated" && principal.Value.Contains(":saml-provider/", StringComparison.Ordinal);
}
