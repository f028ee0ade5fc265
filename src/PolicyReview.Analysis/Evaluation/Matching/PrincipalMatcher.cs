using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation.Matching;

/// <summary>
/// The <c>Principal</c> or <c>NotPrincipal</c> of a statement.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"/>
/// </summary>
internal sealed class PrincipalMatcher
{
    private readonly bool _negated;
    private readonly bool _grants;
    private readonly Named[] _named;

    public PrincipalMatcher(PrincipalElement element, bool negated, bool grants)
    {
        _negated = negated;
        _grants = grants;
        _named = [.. element.Values.Select(Named.Of)];
    }

    /// <summary>How closely the element names <paramref name="principal"/>.</summary>
    /// <param name="principal">Who sends the request.</param>
    /// <param name="isBounded">True if it has a permissions boundary: a Deny with NotPrincipal then excepts nobody.</param>
    public PrincipalMatch Match(RequestPrincipal principal, bool isBounded)
    {
        if (!_negated)
        {
            return Closest(principal);
        }

        var excepted = _grants ? Closest(principal) != PrincipalMatch.None : !isBounded && IsExceptedFromDeny(principal);
        return excepted ? PrincipalMatch.None : PrincipalMatch.Direct;
    }

    private PrincipalMatch Closest(RequestPrincipal principal)
    {
        var closest = PrincipalMatch.None;
        foreach (var named in _named)
        {
            var match = named.Match(principal);
            closest = match > closest ? match : closest;
        }

        return closest;
    }

    // A session is denied unless the list names the session and its role, a user unless it names the user: naming the account
    // excepts only the account's root user (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html).
    private bool IsExceptedFromDeny(RequestPrincipal principal) =>
        Closest(principal) == PrincipalMatch.Direct
        && (principal.Kind != PrincipalKind.RoleSession || Array.Exists(_named, named => named.IsEverybody || named.Match(principal) == PrincipalMatch.Role))
        || principal.Kind == PrincipalKind.Role && Closest(principal) == PrincipalMatch.Role;

    private readonly record struct Named(string? Kind, string Value, ArnPattern? Arn, string? Account)
    {
        public bool IsEverybody => Value == "*";

        public static Named Of(PrincipalValue written)
        {
            var arn = ArnPattern.TryParse(written.Value);
            var account = RequestPrincipal.IsAccount(written.Value) ? written.Value : arn is { Service: "iam", Resource: "root" } ? arn.Account : null;
            return new Named(written.Kind, written.Value, arn, account);
        }

        public PrincipalMatch Match(RequestPrincipal principal) => Kind switch
        {
            // A bare ARN is not in the grammar, but can only be meant in one way.
            null or "AWS" => MatchAws(principal),
            "Service" => Same(principal, PrincipalKind.Service, StringComparison.OrdinalIgnoreCase),
            "Federated" => Same(principal, PrincipalKind.Federated, StringComparison.Ordinal),
            "CanonicalUser" => Same(principal, PrincipalKind.CanonicalUser, StringComparison.Ordinal),
            _ => PrincipalMatch.None,
        };

        private PrincipalMatch Same(RequestPrincipal principal, PrincipalKind kind, StringComparison comparison) =>
            principal.Kind == kind && (IsEverybody || Value.Equals(principal.Value, comparison)) ? PrincipalMatch.Direct : PrincipalMatch.None;

        private PrincipalMatch MatchAws(RequestPrincipal principal)
        {
            if (IsEverybody || principal.Value == Value)
            {
                return principal.Kind == PrincipalKind.Role && !IsEverybody ? PrincipalMatch.Role : PrincipalMatch.Direct;
            }

            if (Account is not null)
            {
                return InAccount(principal);
            }

            return principal.Kind == PrincipalKind.RoleSession && NamesRoleOf(principal) ? PrincipalMatch.Role : PrincipalMatch.None;
        }

        private PrincipalMatch InAccount(RequestPrincipal principal)
        {
            if (principal.Account != Account || (Arn is not null && Arn.Partition != principal.Partition) || principal.Kind == PrincipalKind.Federated)
            {
                return PrincipalMatch.None;
            }

            return principal.Kind == PrincipalKind.RootUser ? PrincipalMatch.Direct : PrincipalMatch.Account;
        }

        // arn:aws:iam::111122223333:role/path/deploy names the role of arn:aws:sts::111122223333:assumed-role/deploy/session,
        // whose ARN leaves the path out.
        private bool NamesRoleOf(RequestPrincipal session) =>
            Arn is { Service: "iam" }
            && Arn.Account == session.Account
            && Arn.Partition == session.Partition
            && Arn.Resource.StartsWith("role/", StringComparison.Ordinal)
            && Arn.Resource[(Arn.Resource.LastIndexOf('/') + 1)..] == session.Name;
    }
}
