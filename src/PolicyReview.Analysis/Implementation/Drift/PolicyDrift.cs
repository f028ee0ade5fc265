using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>How what is deployed stands to what was signed, for one use.</summary>
/// <param name="Kind">Permissions policy, trust policy or permissions boundary.</param>
/// <param name="Relation">Equal, narrower or wider only if that holds whatever the deployment fills in.</param>
/// <param name="Comparison">What is deployed as seen from the signed ones, unknown values written as <c>*</c>.</param>
/// <param name="Unresolved">Values that only the deployment knows.</param>
/// <param name="Reasons">Why the answer is not sure, one sentence each.</param>
public sealed record PolicyDrift(
    DocumentKind Kind, PolicyRelation Relation, PolicyComparison Comparison, IReadOnlyList<UnresolvedValue> Unresolved, IReadOnlyList<string> Reasons)
{
    /// <summary>Compares <paramref name="signed"/> with <paramref name="deployed"/>.</summary>
    public static PolicyDrift Of(DocumentKind kind, IReadOnlyList<PolicyDocument> signed, DeployedUse deployed)
    {
        ArgumentNullException.ThrowIfNull(deployed);
        List<PolicyDocument> documents = [.. deployed.Documents.Select(policy => policy.Document)];
        var comparison = PolicyComparer.Default.Compare(AccessSets.AccessSet.Of(signed), AccessSets.AccessSet.Of(documents));
        var reasons = comparison.Undecided.Concat(deployed.Missing).ToList();
        if (deployed.Unresolved.Count > 0)
        {
            var names = deployed.Unresolved.Select(value => $"`{value.Expression}`").Distinct();
            reasons.Add($"It depends on {string.Join(", ", names)}. Give its value as a parameter, where it is one.");
            reasons.AddRange(OnlyGrows(documents) && comparison.NewAccess.Standing == DifferenceStanding.None
                ? ["Whatever these are, the template allows nothing that was not signed."] : []);
        }

        return new PolicyDrift(kind, RelationOf(comparison, deployed), comparison, deployed.Unresolved, reasons);
    }

    // What is missing may add access or take it away; what is unresolved was compared as a pattern.
    private static PolicyRelation RelationOf(PolicyComparison comparison, DeployedUse deployed) =>
        deployed.Missing.Count > 0 ? PolicyRelation.Undecided
        : deployed.Unresolved.Count > 0 && comparison.Relation != PolicyRelation.Undecided ? PolicyRelation.Possible
        : comparison.Relation;

    // A pattern in place of a value widens an action, a resource or a principal; in a Deny, a condition or a "Not…" element it may narrow.
    private static bool OnlyGrows(IEnumerable<PolicyDocument> documents) => documents.SelectMany(document => document.Statements)
        .All(statement => statement is { Effect: Effect.Allow, NotActions: null, NotResources: null, NotPrincipals: null, ConditionNode: null });
}
