using System.Text.Json;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>Policies of one statement, and what the rules say of them.</summary>
internal static class PolicyUnderTest
{
    /// <summary>An Allow of <paramref name="actions"/> on <paramref name="resources"/>.</summary>
    public static string Allow(IReadOnlyList<string> actions, IReadOnlyList<string> resources) => JsonSerializer.Serialize(new
    {
        Version = "2012-10-17",
        Statement = new[] { new { Effect = "Allow", Action = actions, Resource = resources } },
    });

    /// <summary>The findings with <paramref name="code"/> for <paramref name="policy"/>.</summary>
    public static IReadOnlyList<Finding> Findings(string code, string policy, DocumentKind kind = DocumentKind.PermissionsPolicy, string? resourceType = null) =>
        [.. PolicyValidator.Validate(new PolicyContext(PolicyParser.Parse(policy), kind, resourceType, ServiceCatalogue.Embedded, SubmissionFacts.None)).Where(finding => finding.Code == code)];
}
