using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// Who sends a request.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"/>
/// </summary>
public sealed class RequestPrincipal
{
    private const string ServiceLinkedPath = "aws-service-role/";
    private const string ServiceLinkedName = "AWSServiceRoleFor";

    private RequestPrincipal(PrincipalKind kind, string value, ArnPattern? arn = null, string name = "")
    {
        Kind = kind;
        Value = value;
        Partition = arn?.Partition ?? "aws";
        Account = arn?.Account;
        Name = name;
        Keys = PrincipalKeys.Of(this);
    }

    /// <summary>A request without a signature.</summary>
    public static RequestPrincipal Anonymous { get; } = new(PrincipalKind.Anonymous, "anonymous");

    /// <summary>What kind of principal.</summary>
    public PrincipalKind Kind { get; }

    /// <summary>The ARN; for a service its principal name, for a provider its ARN or name.</summary>
    public string Value { get; }

    /// <summary><c>aws</c>, <c>aws-cn</c> …; <c>aws</c> where the principal has no ARN.</summary>
    public string Partition { get; }

    /// <summary>12 digits; null for anonymous requests, services, and providers without an ARN.</summary>
    public string? Account { get; }

    /// <summary>The friendly name, without a path: of the user, of the role (also for its sessions); empty elsewhere.</summary>
    public string Name { get; }

    /// <summary>True for principals to which identity-based policies are attached.</summary>
    public bool HasIdentityPolicies => Kind is PrincipalKind.User or PrincipalKind.Role or PrincipalKind.RoleSession or PrincipalKind.FederatedUser;

    /// <summary>
    /// True for service-linked roles, which SCPs and RCPs do not bind. A role's ARN shows it by its path; the ARN of a session holds no path, and
    /// people write role ARNs without one, so the name's reserved beginning counts where there is no path.
    /// </summary>
    public bool IsServiceLinkedRole => Kind switch
    {
        PrincipalKind.Role => Value.Contains(":role/" + ServiceLinkedPath, StringComparison.Ordinal)
            || Value.EndsWith(":role/" + Name, StringComparison.Ordinal) && Name.StartsWith(ServiceLinkedName, StringComparison.Ordinal),
        PrincipalKind.RoleSession => Name.StartsWith(ServiceLinkedName, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The condition keys that AWS itself fills from the principal.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Keys { get; }

    /// <summary>An AWS service: <c>lambda.amazonaws.com</c>.</summary>
    public static RequestPrincipal Service(string name) => new(PrincipalKind.Service, name);

    /// <summary>Somebody signed in at this provider: an <c>oidc-provider</c> or <c>saml-provider</c> ARN, or a name such as <c>accounts.google.com</c>.</summary>
    public static RequestPrincipal Federated(string provider) => new(PrincipalKind.Federated, provider, ArnPattern.TryParse(provider));

    /// <summary>An account by its S3 canonical user id.</summary>
    public static RequestPrincipal CanonicalUser(string id) => new(PrincipalKind.CanonicalUser, id);

    /// <summary>
    /// A principal as people write it; null if it is none.
    /// <code>
    /// arn:aws:iam::111122223333:root                       arn:aws:iam::111122223333:user/path/anna
    /// arn:aws:iam::111122223333:role/path/deploy           arn:aws:sts::111122223333:assumed-role/deploy/session
    /// arn:aws:sts::111122223333:federated-user/anna        arn:aws:iam::111122223333:saml-provider/idp
    /// 111122223333 (the account's root user)               lambda.amazonaws.com
    /// </code>
    /// </summary>
    public static RequestPrincipal? TryParse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (IsAccount(written))
        {
            return TryParse($"arn:aws:iam::{written}:root");
        }

        if (ArnPattern.TryParse(written) is { } arn)
        {
            return OfArn(written, arn);
        }

        var isHost = written.Contains('.', StringComparison.Ordinal) && !written.AsSpan().ContainsAny(" */:");
        return (isHost, WebIdentityProviders.Contains(written)) switch
        {
            (_, true) => Federated(written),
            (true, _) => Service(written),
            _ => null,
        };
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    internal static bool IsAccount(string text) => Policies.AccountNumber.IsOne(text);

    // The providers AWS knows without an ARN of the customer's.
    private static readonly HashSet<string> WebIdentityProviders = new(StringComparer.OrdinalIgnoreCase)
    {
        "cognito-identity.amazonaws.com", "accounts.google.com", "graph.facebook.com", "www.amazon.com",
    };

    private static RequestPrincipal? OfArn(string written, ArnPattern arn)
    {
        if (!IsAccount(arn.Account))
        {
            return null;
        }

        var parts = arn.Resource.Split('/');
        return (arn.Service, parts[0], parts.Length) switch
        {
            ("iam", "root", 1) => new RequestPrincipal(PrincipalKind.RootUser, written, arn),
            ("iam", "user", > 1) => new RequestPrincipal(PrincipalKind.User, written, arn, parts[^1]),
            ("iam", "role", > 1) => new RequestPrincipal(PrincipalKind.Role, written, arn, parts[^1]),
            ("iam", "oidc-provider" or "saml-provider", > 1) => Federated(written),
            ("sts", "assumed-role", 3) => new RequestPrincipal(PrincipalKind.RoleSession, written, arn, parts[1]),
            ("sts", "federated-user", 2) => new RequestPrincipal(PrincipalKind.FederatedUser, written, arn),
            _ => null,
        };
    }
}
