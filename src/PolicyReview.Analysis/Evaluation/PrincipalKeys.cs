namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// The condition keys that AWS fills from the principal, so that a request need not repeat them. What the principal's ARN does not show
/// (<c>aws:userid</c> of users and roles, tags, the organization, a role's path in <c>aws:PrincipalArn</c>) is for the request to say.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html"/>
/// </summary>
internal static class PrincipalKeys
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(RequestPrincipal principal)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        Add(keys, "aws:PrincipalType", Type(principal.Kind));
        Add(keys, "aws:PrincipalArn", Arn(principal));
        Add(keys, "aws:PrincipalAccount", Account(principal));
        Add(keys, "aws:username", principal.Kind == PrincipalKind.User ? principal.Name : null);
        Add(keys, "aws:userid", principal.Kind == PrincipalKind.RootUser ? principal.Account : null);
        Add(keys, "aws:PrincipalServiceName", principal.Kind == PrincipalKind.Service ? principal.Value : null);
        Add(keys, "aws:PrincipalIsAWSService", principal.Kind switch
        {
            PrincipalKind.Anonymous or PrincipalKind.Federated => null,
            PrincipalKind.Service => "true",
            _ => "false",
        });
        return keys;
    }

    private static void Add(Dictionary<string, IReadOnlyList<string>> keys, string key, string? value)
    {
        if (value is not null)
        {
            keys.Add(key, [value]);
        }
    }

    private static string? Account(RequestPrincipal principal) => principal.Kind switch
    {
        PrincipalKind.Anonymous => "anonymous",
        PrincipalKind.Federated => null,
        _ => principal.Account,
    };

    private static string? Type(PrincipalKind kind) => kind switch
    {
        PrincipalKind.RootUser => "Account",
        PrincipalKind.User => "User",
        PrincipalKind.FederatedUser => "FederatedUser",
        PrincipalKind.Role or PrincipalKind.RoleSession => "AssumedRole",
        PrincipalKind.Anonymous => "Anonymous",
        _ => null,
    };

    // For a session it is the role's ARN, not the session's.
    private static string? Arn(RequestPrincipal principal) => principal.Kind switch
    {
        PrincipalKind.RoleSession => $"arn:{principal.Partition}:iam::{principal.Account}:role/{principal.Name}",
        PrincipalKind.RootUser or PrincipalKind.User or PrincipalKind.Role or PrincipalKind.FederatedUser => principal.Value,
        _ => null,
    };
}
