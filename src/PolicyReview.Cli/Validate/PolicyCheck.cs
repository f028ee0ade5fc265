using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Validate;

/// <summary>Checks one policy on its own, without a submission around it.</summary>
internal static class PolicyCheck
{
    /// <summary>The findings for <paramref name="document"/>.</summary>
    public static IReadOnlyList<Finding> Run(PolicyDocument document, DocumentKind kind, string? resourceType) =>
        PolicyValidator.Validate(new PolicyContext(document, kind, resourceType, ServiceCatalogue.Embedded, SubmissionFacts.None));
}
