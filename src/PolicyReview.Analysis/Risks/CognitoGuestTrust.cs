using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A trust in a Cognito identity pool that does not ask whether the user signed in.</summary>
internal sealed class CognitoGuestTrust : PrincipalRule
{
    private const string Host = "cognito-identity.amazonaws.com";

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "cognito-guest-trust",
        FindingType.Warning,
        "Guests of the identity pool can assume the role",
        "Add `\"ForAnyValue:StringLike\": { \"cognito-identity.amazonaws.com:amr\": \"authenticated\" }`.",
        "https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is null || principal.Kind != "Federated" || principal.Value != Host)
        {
            return null;
        }

        if (OidcClaims.Condition(statement, Host, "amr") is not { } condition)
        {
            return new RuleHit($"No condition asks for `{Host}:amr`: users who did not sign in can assume the role, if the pool lets guests in.", principal.Node.Location);
        }

        foreach (var value in condition.Values)
        {
            if (value.Value == "unauthenticated" || value.Value == "*")
            {
                return new RuleHit($"`{value.Value}` lets users who did not sign in assume the role.", value.Node.Location);
            }
        }

        return null;
    }
}
