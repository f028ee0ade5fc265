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

    /// <summary>
    /// The findings in Access Analyzer's order: by where their first place begins, then by code. A document that is not JSON has one finding.
    /// Never throws for any text.
    /// </summary>
    public static IReadOnlyList<Finding> Validate(PolicyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var findings = new List<Finding>();
        foreach (var rule in context.Document.Tree.Problem is null ? Rules[context.Type] : SyntaxOnly)
        {
            rule.Report(context, findings);
        }

        return findings.Count < 2 ? findings : [.. findings.OrderBy(Start).ThenBy(finding => finding.Code, StringComparer.Ordinal)];
    }

    private static int Start(Finding finding) => finding.Locations.Count == 0 ? 0 : finding.Locations[0].Span.Start.Offset;
}
