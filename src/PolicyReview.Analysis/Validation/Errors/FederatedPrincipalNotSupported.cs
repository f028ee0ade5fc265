using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A federated principal in a policy that is no trust policy.</summary>
internal sealed class FederatedPrincipalNotSupported : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "FEDERATED_PRINCIPAL_NOT_SUPPORTED",
        FindingType.Error,
        "Federated principal in a resource policy",
        "Name the role that the federated users assume.") with { AppliesTo = PolicyTypes.Resource };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        principal.Kind == "Federated" && (context.ResourceType is not null || !IsAboutSts(statement))
            ? new RuleHit($"`{principal.Value}` is a federated principal, which only the trust policy of a role takes.", principal.Node.Location)
            : null;

    // Somebody checks a trust policy without saying so.
    private static bool IsAboutSts(Statement statement)
    {
        var first = statement.ActionEntries.Count > 0 ? statement.ActionEntries[0] : null;
        return first is null || first.Pattern.IsEverything || first.Pattern.Service.Equals("sts", StringComparison.OrdinalIgnoreCase);
    }
}
