using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.Implementation.TestPlans.Generation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Pages.Review.Proof;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review.Tests;

/// <summary>The test plan that follows from a review's proof.</summary>
internal static class PlanOfReview
{
    /// <summary>The plan for the current revision; null if its table cannot be read.</summary>
    public static GeneratedTestPlan? Generate(DomainReview review)
    {
        var submission = review.Current.Submission;
        var table = UseCaseTableParser.Parse(submission.UseCaseTable);
        var documents = ReviewProof.DocumentsOf(submission);
        return SubmissionProof.Of(table, documents, submission.Setup, review.BindingSet) is { } proof
            ? TestPlanGenerator.Default.Generate(proof, SubmissionProof.Documents(documents, submission.Setup), Files(submission), AccountOf(submission))
            : null;
    }

    /// <summary>The account that the submission says it is for, else that of the principal that was imported; null if neither is known.</summary>
    public static string? AccountOf(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return AccountNumber.In(submission.Account) ?? AccountNumber.In(submission.Setup.ImportedFrom);
    }

    /// <summary>The files that a plan names, as a folder of the review's documents would hold them: <c>permissions-policy.json</c>, <c>permissions-policy-2.json</c>, <c>trust-policy.json</c>, <c>deployed-inline.json</c> for what the principal has besides; AWS managed policies by ARN.</summary>
    public static PlannedPolicies Files(Submission submission) => new()
    {
        IdentityPolicies =
        [
            .. Names(submission, DocumentKind.PermissionsPolicy, "permissions-policy"),
            .. submission.Setup.StayingPolicies.Select(policy => $"{(policy.IsManaged ? "managed" : "deployed")}-{FileName(policy.Name)}.json"),
            .. submission.Setup.AttachedPolicies,
        ],
        PermissionsBoundaries = Names(submission, DocumentKind.PermissionsBoundary, "permissions-boundary"),
        ServiceControlPolicies = Names(submission, DocumentKind.ServiceControlPolicy, "scp"),
        ResourceControlPolicies = Names(submission, DocumentKind.ResourceControlPolicy, "rcp"),
        TrustPolicy = Names(submission, DocumentKind.TrustPolicy, "trust-policy") is [var trust, ..] ? trust : null,
    };

    // "inline" of a role, or arn:aws:iam::111122223333:policy/cust
    private static string FileName(string name) => string.Concat(name[(name.LastIndexOf('/') + 1)..].Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));

    private static IReadOnlyList<string> Names(Submission submission, DocumentKind kind, string name) =>
        [.. submission.Documents.Where(document => document.Kind == kind).Select((_, index) => index == 0 ? $"{name}.json" : $"{name}-{index + 1}.json")];
}
