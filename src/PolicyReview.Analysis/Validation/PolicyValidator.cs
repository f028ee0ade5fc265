using System.Runtime.InteropServices;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Risks;

namespace PolicyReview.Analysis.Validation;

/// <summary>Runs every rule over a document: Access Analyzer's checks, and the review's own.</summary>
public static class PolicyValidator
{
    private static readonly Dictionary<PolicyTypes, PolicyRule[]> Rules =
        new[] { PolicyTypes.Identity, PolicyTypes.Resource, PolicyTypes.RoleTrust, PolicyTypes.ServiceControl, PolicyTypes.ResourceControl }
            .ToDictionary(type => type, type => ValidationRules.All.Concat(RiskRules.All).Where(rule => (rule.Descriptor.AppliesTo & type) != 0).ToArray());

    private static readonly PolicyRule[] SyntaxOnly = [ValidationRules.Syntax];

    // The codes in alphabetical order, as Access Analyzer sorts findings at one place.
    private static readonly Dictionary<PolicyRule, int> Ranks = ValidationRules.All.Append(ValidationRules.Syntax).Concat(RiskRules.All)
        .OrderBy(rule => rule.Descriptor.Code, StringComparer.Ordinal)
        .Select((rule, rank) => (rule, rank))
        .ToDictionary(pair => pair.rule, pair => pair.rank);

    /// <summary>
    /// The findings in Access Analyzer's order: by where their first place begins, then by code. A document that is not JSON has one finding.
    /// Never throws for any text.
    /// </summary>
    public static IReadOnlyList<Finding> Validate(PolicyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var findings = new List<Finding>();
        var places = new List<long>();
        foreach (var rule in context.Document.Tree.Problem is null ? Rules[context.Type] : SyntaxOnly)
        {
            rule.Report(context, findings);
            for (var rank = Ranks[rule]; places.Count < findings.Count;)
            {
                places.Add(PlaceOf(findings[places.Count], rank, places.Count));
            }
        }

        CollectionsMarshal.AsSpan(places).Sort(CollectionsMarshal.AsSpan(findings));
        return findings;
    }

    // Start, then code, then the order in which a rule reports: one number to sort by, since a hostile document has thousands of findings.
    private static long PlaceOf(Finding finding, int rank, int sequence) =>
        ((finding.Locations.Count == 0 ? 0L : finding.Locations[0].Span.Start.Offset) << 32) | ((long)rank << 22) | (uint)Math.Min(sequence, (1 << 22) - 1);
}
