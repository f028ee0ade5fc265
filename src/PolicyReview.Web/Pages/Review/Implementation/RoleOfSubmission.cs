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
        var role = RoleDescription.Of(Completed(outline, submission), permissions, trust);
        role = role with
        {
            PermissionsPolicies = [.. role.PermissionsPolicies, .. Inline(submission, role.PermissionsPolicies)],
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

    // An inline policy keeps its name, unless a submitted one has it; a group's is called by its group, with a character that a name cannot have.
    private static IEnumerable<InlinePolicy> Inline(Submission submission, IReadOnlyList<InlinePolicy> written)
    {
        var names = written.Select(policy => policy.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var policy in submission.Setup.StayingPolicies.Where(policy => !policy.IsManaged))
        {
            var name = policy.Name.Replace('/', '-');
            for (var number = 2; !names.Add(name); number++)
            {
                name = $"{policy.Name.Replace('/', '-')}-{number}";
            }

            yield return new InlinePolicy(name, PolicyParser.Parse(policy.Text));
        }
    }

    private static RoleOutline Completed(RoleOutline outline, Submission submission)
    {
        var attached = outline with { ManagedPolicies = [.. submission.Setup.AttachedPolicies.Concat(submission.Setup.StayingPolicies.Where(policy => policy.IsManaged).Select(policy => policy.Name)).Distinct()] };
        return submission.Setup.Role is not { } metadata ? attached : attached with
        {
            Path = metadata.Path,
            MaxSessionDuration = metadata.MaxSessionDuration ?? outline.MaxSessionDuration,
            PermissionsBoundary = metadata.PermissionsBoundary,
            Tags = metadata.Tags,
        };
    }

    /// <summary>The documents of one kind, parsed, in their order.</summary>
    public static List<PolicyDocument> Of(Submission submission, DocumentKind kind) =>
        [.. submission.Documents.Where(document => document.Kind == kind).Select(document => PolicyParser.Parse(document.Text))];
}
