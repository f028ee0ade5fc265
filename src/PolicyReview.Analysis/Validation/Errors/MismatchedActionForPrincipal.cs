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
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => !context.IsResourceBased || statement.Principals is not { } principals
        ? []
        : from action in statement.Actions?.Values ?? []
          from principal in principals.Values
          where !Fits(action.Value, principal)
          select new RuleHit($"`{action.Value}` cannot be called by `{principal.Value}`.", [action.Node.Location, principal.Node.Location]);

    private static bool Fits(string action, PrincipalValue principal)
    {
        var federated = principal.Kind == "Federated";
        var saml = federated && principal.Value.Contains(":saml-provider/", StringComparison.Ordinal);
        return action.ToUpperInvariant() switch
        {
            "STS:ASSUMEROLE" => !federated,
            "STS:ASSUMEROLEWITHSAML" => saml || principal.Value == "*",
            "STS:ASSUMEROLEWITHWEBIDENTITY" => (federated && !saml) || principal.Value == "*",
            _ => true,
        };
    }
}
