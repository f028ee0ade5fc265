using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Risks;

namespace PolicyReview.Analysis.Validation;

/// <summary>Runs every rule over a document: Access Analyzer's checks, and the review's own.</summary>
public static class PolicyValidator
{
    /// <summary>
    /// The findings, worst first, then in document order. A document that is not JSON has one finding. Never throws for any text.
    /// </summary>
    public static IReadOnlyList<Finding> Validate(PolicyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rules = context.Document.Tree.Problem is null ? ValidationRules.All.Concat(RiskRules.All) : [ValidationRules.Syntax];
        return [.. rules
            .SelectMany(rule => rule.Check(context).Select(rule.Descriptor.Report))
            .OrderByDescending(finding => finding.Type)
            .ThenBy(finding => finding.Locations.Count == 0 ? 0 : finding.Locations[0].Span.Start.Offset)];
    }
}
