using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// Somebody else who asks for the reviewed role. What their own policies say is not known, so that they are taken to allow it: otherwise every role of another account would be
/// kept out by what it lacks, whatever the trust policy says.
/// </summary>
public static class UnknownCaller
{
    /// <summary>The name of the policy that stands for theirs.</summary>
    public const string PolicyName = "the caller's own policies, taken to allow it";

    private static readonly NamedPolicy Everything = new(PolicyName, PolicyParser.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"""));

    /// <summary>The policies that AWS looks at for <paramref name="request"/> of such a caller, beside those on the resource.</summary>
    /// <param name="reviewed">The reviewed role's policies, its trust policy as the resource's; SCPs count where the caller is in the role's account.</param>
    /// <param name="request">The request for the role.</param>
    public static PolicySet Of(PolicySet reviewed, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        ArgumentNullException.ThrowIfNull(request);
        return reviewed with
        {
            IdentityPolicies = [Everything],
            PermissionsBoundaries = [],
            SessionPolicies = [],
            ServiceControlPolicies = request.Principal.Account is { } account && ArnPattern.TryParse(request.Resource)?.Account == account ? reviewed.ServiceControlPolicies : [],
        };
    }
}
