using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>
/// What <c>aws iam simulate-custom-policy</c> cannot be asked: it takes identity-based policies, a boundary, and a resource policy if the caller is
/// an IAM user (https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html). Everything else runs here only.
/// </summary>
internal static class SimulationLimits
{
    /// <summary>Why the simulator cannot be asked <paramref name="test"/>; null if it can.</summary>
    public static string? ReasonFor(TestCase test, TestPolicies policies)
    {
        var set = policies.Policies;
        var principal = test.Request.Principal;
        return policies.AskTrust(test.Request) ? "the simulator does not read trust policies"
            : !principal.HasIdentityPolicies ? "the simulator knows no caller of this kind"
            : principal.Kind == PrincipalKind.FederatedUser || set.SessionPolicies.Count > 0 ? "the simulator takes no session policies"
            : set.ServiceControlPolicies.Count > 0 || set.ResourceControlPolicies.Count > 0 ? "the simulator takes no SCPs or RCPs of another organization"
            : set.EndpointPolicies.Count > 0 ? "the simulator takes no VPC endpoint policies"
            : set.ResourcePolicy is not null && principal.Kind != PrincipalKind.User ? "with a resource policy the simulator takes no caller but an IAM user"
            : test.Request.ResourceAccount is { } account && account != principal.Account ? "the simulator does not look at the resource's account"
            : set.IdentityPolicies.Count == 0 ? "the simulator needs an identity-based policy"
            : null;
    }
}
