using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Submissions;

/// <summary>Policies with an ERROR of validation: AWS stores none of them, so that whatever is proven over their other statements is granted to nobody.</summary>
internal static class RefusedPolicies
{
    /// <summary>One sentence for each such policy that evaluation does not complain of by itself.</summary>
    public static IEnumerable<string> In(GivenDocuments documents) => documents.Submitted.Select(given => Of(given.Policy, DocumentKind.PermissionsPolicy))
        .Append(documents.Boundary is { } boundary ? Of(boundary.Policy, DocumentKind.PermissionsBoundary) : null).OfType<string>();

    private static string? Of(NamedPolicy policy, DocumentKind kind) =>
        new PolicyEvaluator(new PolicySet { IdentityPolicies = [policy] }).Problems.Count == 0
            && PolicyValidator.Validate(new PolicyContext(policy.Document, kind, null, ServiceCatalogue.Embedded, SubmissionFacts.None)).FirstOrDefault(finding => finding.Type == FindingType.Error) is { } error
            ? $"AWS would not store `{policy.Name}`: {error.Message} (`{error.Code}`). Mend it, or nothing of it is granted."
            : null;
}
