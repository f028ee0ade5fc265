using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>The SCPs or RCPs attached at one place of an organization. A request must be allowed on every level.</summary>
/// <param name="Name">The root, OU or account.</param>
/// <param name="Policies">The policies attached there.</param>
public sealed record PolicyLevel(string Name, IReadOnlyList<NamedPolicy> Policies)
{
    private static readonly NamedPolicy AllowsEverything =
        new("FullAWSAccess", PolicyParser.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));

    /// <summary>
    /// The level of a policy that is given alone. AWS attaches FullAWSAccess to every level, so one that only denies takes away from that
    /// (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html).
    /// </summary>
    public static PolicyLevel Of(NamedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new PolicyLevel(policy.Name, policy.Document.Statements.Any(statement => statement.Effect == Effect.Allow) ? [policy] : [policy, AllowsEverything]);
    }
}
