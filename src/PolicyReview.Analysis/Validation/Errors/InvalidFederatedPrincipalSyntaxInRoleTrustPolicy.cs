using System.Buffers;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A federated principal that is neither a provider's domain name nor the ARN of a SAML or OIDC provider.</summary>
internal sealed class InvalidFederatedPrincipalSyntaxInRoleTrustPolicy : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
        FindingType.Error,
        "Not an identity provider",
        "Write the ARN of the provider, `arn:aws:iam::111122223333:oidc-provider/HOST` or `…:saml-provider/NAME`, or `cognito-identity.amazonaws.com` and its like.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        principal.Kind != "Federated" || WildcardPattern.HasWildcard(principal.Value) || IsProvider(principal.Value)
            ? null
            : new RuleHit($"`{principal.Value}` is neither a domain name nor the ARN of a SAML or OIDC provider.", principal.Node.Location);

    private static bool IsProvider(string value) => ArnPattern.TryParse(value) is { } arn
        ? arn.Service == "iam" && (arn.Resource.StartsWith("saml-provider/", StringComparison.Ordinal) || arn.Resource.StartsWith("oidc-provider/", StringComparison.Ordinal))
        : value.Contains('.', StringComparison.Ordinal) && !value.StartsWith('.') && value.AsSpan().IndexOfAnyExcept(OfNames) < 0;

    private static readonly SearchValues<char> OfNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_/");
}
