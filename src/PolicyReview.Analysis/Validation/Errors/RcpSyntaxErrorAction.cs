using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An action of an RCP is of a service that RCPs do not cover.</summary>
internal sealed class RcpSyntaxErrorAction : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RCP_SYNTAX_ERROR_ACTION",
        FindingType.Error,
        "Service that RCPs do not cover",
        "Name actions of services that RCPs cover, such as `s3:*`, each service for itself.",
        EvidenceTier.ReferenceData) with { AppliesTo = PolicyTypes.ResourceControl };

    // NotAction has a code of its own; AWS's own RCPFullAWSAccess is the one that allows `*`.
    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context) =>
        statement.Actions is null || RcpServices.Supports(entry.Pattern.Service) || (entry.Pattern.IsEverything && statement.Effect == Effect.Allow)
            ? null
            : new RuleHit(entry.Pattern.IsEverything ? $"`{entry.Value}` takes in services that RCPs do not cover." : $"RCPs do not cover the service of `{entry.Value}`.", entry.Location);
}
