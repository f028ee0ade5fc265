using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement has neither Resource nor NotResource, or none in it where IAM wants some. A trust policy has none: its resource is the role.</summary>
internal sealed class MissingResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_RESOURCE",
        FindingType.Error,
        "No resource",
        "Add `Resource` with the ARNs the statement is about.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    // CreatePolicy refuses an identity policy with an empty list (MalformedPolicyDocument: "must contain resources").
    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement is { Resources: null, NotResources: null } || (context.IsIdentityBased && (statement.Resources ?? statement.NotResources) is { IsList: true, Values.Count: 0 })
            ? [new RuleHit($"`{statement.DisplayName}` names no resource.", statement.Node.Location)]
            : [];
}
