using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Review.Implementation;

/// <summary>The role that a submission describes: its documents, and what its principal has besides.</summary>
internal static class RoleOfSubmission
{
    /// <summary>The role with <paramref name="outline"/>'s name, log group and tokens; else why there is none to write.</summary>
    public static Result<RoleDescription> Describe(Submission submission, RoleOutline outline)
    {
        var setup = submission.Setup;
        if (setup.Role is { IsPermissionSet: true })
        {
            return new Conflict("Identity Center makes the roles of a permission set and writes their trust policy: there is no role to write. Take the permissions policy over as the permission set's inline policy.");
        }

        if (TrustOf(submission) is not { } trust)
        {
            return new Conflict("A role cannot be made without a trust policy, and this revision has none. Submit a revision with the trust policy as a second document.");
        }

        var permissions = Of(submission, DocumentKind.PermissionsPolicy);
        var boundary = Of(submission, DocumentKind.PermissionsBoundary) is [var document, ..] ? document : null;
        var role = RoleDescription.Of(Completed(outline, submission), permissions, trust) with
        {
            // Where the submission names a boundary by its ARN, that one is there already.
            Boundary = setup.Role?.PermissionsBoundary is null ? boundary : null,
        };
        return RoleExport.ProblemOf(role) is { } problem ? new Conflict(problem) : role;
    }

    /// <summary>True if the trust policy that is written is not of the submission: its principal column asks for it, and nobody reviewed it.</summary>
    public static bool DraftsTrust(Submission submission) => Of(submission, DocumentKind.TrustPolicy).Count == 0 && TrustOf(submission) is not null;

    private static PolicyDocument? TrustOf(Submission submission) => Of(submission, DocumentKind.TrustPolicy) is [var trust, ..] ? trust
        : TrustDrafter.Draft(UseCaseTableParser.Parse(submission.UseCaseTable)) is { } drafted ? PolicyParser.Parse(drafted)
        : null;

    private static RoleOutline Completed(RoleOutline outline, Submission submission) => submission.Setup.Role is { } metadata
        ? outline with
        {
            Path = metadata.Path,
            MaxSessionDuration = metadata.MaxSessionDuration ?? outline.MaxSessionDuration,
            PermissionsBoundary = metadata.PermissionsBoundary,
            Tags = metadata.Tags,
            ManagedPolicies = submission.Setup.AttachedPolicies,
        }
        : outline with { ManagedPolicies = submission.Setup.AttachedPolicies };

    /// <summary>The documents of one kind, parsed, in their order.</summary>
    public static List<PolicyDocument> Of(Submission submission, DocumentKind kind) =>
        [.. submission.Documents.Where(document => document.Kind == kind).Select(document => PolicyParser.Parse(document.Text))];
}
