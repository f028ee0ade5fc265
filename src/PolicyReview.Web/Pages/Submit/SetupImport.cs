using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>
/// Fills the part about the principal from a file of its account, and adds its trust policy and permissions boundary to the documents. Of the file nothing but that principal's
/// policies and metadata is kept; if not all of its policies can be imported none is, and the form stays as it was. A boundary that the file does not hold is said: without it more
/// counts as allowed.
/// </summary>
internal static class SetupImport
{
    /// <summary>The file's field.</summary>
    public const string File = "details.file";

    // The field of the boundary's ARN.
    private const string Boundary = "boundary";

    private const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The form with what the principal has; or the form as it was, with the problem.</summary>
    public static async Task<(SubmissionForm Form, IReadOnlyList<FieldProblem> Problems)> TakeAsync(IFormCollection posted, SubmissionForm form, CancellationToken cancellationToken)
    {
        var name = form.Setup.Principal.Trim();
        var problems = new List<FieldProblem>();
        if (posted.Files.GetFile(File) is not { Length: > 0 } file)
        {
            problems.Add(new(File, "No file was chosen to import from. Choose what `aws iam get-account-authorization-details` prints."));
            return (form, problems);
        }

        if (name.Length == 0)
        {
            problems.Add(new("principal", $"Whose policies are to be imported from `{file.FileName}`? Name the role or user, and choose the file again."));
            return (form, problems);
        }

        var text = await FormUploads.ReadAsync(file, MostBytes, "nothing was imported", cancellationToken);
        return text.Error is { } unread ? (form, [new FieldProblem(File, unread.Message)]) : Import(text.Value, file.FileName, name, form);
    }

    /// <summary>What is wrong with handing in a form whose file was chosen and never imported.</summary>
    public static IEnumerable<FieldProblem> Forgotten(IFormCollection posted) => posted.Files.GetFile(File) is { Length: > 0 } file
        ? [new(File, $"`{file.FileName}` was chosen and not imported. Choose it again and press Import, or submit again without it.")]
        : [];

    private static (SubmissionForm Form, IReadOnlyList<FieldProblem> Problems) Import(string text, string fileName, string name, SubmissionForm form)
    {
        var (details, unreadable) = AccountDetails.Read(text);
        if (details is null)
        {
            return (form, [new FieldProblem(File, $"`{fileName}` was not imported. {unreadable}")]);
        }

        var (principal, unknown) = details.Find(name);
        if (principal is null)
        {
            return (form, [new FieldProblem("principal", $"`{fileName}` was not imported. {unknown}")]);
        }

        // A proof over a part of what the principal has would hold of nobody.
        return principal.Policies.Permissions.Missing is { Count: > 0 } missing
            ? (form, [.. missing.Select(sentence => new FieldProblem(File, $"`{fileName}` was not imported. {sentence}"))])
            : Filled(form.Setup, principal) is { Deployed.Count: <= SubmissionLimits.DeployedPolicies } filled ? WithBoundary(WithTrust(form with { Setup = filled }, principal), principal.Policies.Boundary, fileName)
            : (form, [new FieldProblem(File, $"`{fileName}` was not imported. `{name}` has more than {SubmissionLimits.DeployedPolicies} policies, and no more are read.")]);
    }

    private static SetupForm Filled(SetupForm form, DeployedPrincipal principal)
    {
        var policies = principal.Policies.Permissions.Documents.DistinctBy(policy => (policy.Name, policy.Document.Source.Text)).ToLookup(IsAsKnown);
        return form.With(principal.Metadata) with
        {
            ImportedFrom = principal.Policies.Id,
            Attached = string.Join('\n', policies[true].Select(policy => policy.Name)),
            Deployed = [.. policies[false].Select(policy => new DeployedPolicy(policy.Name, TextOf(policy)))],
        };
    }

    // Who may assume the role is reviewed with it, unless the author writes another trust policy: what is written is the newer word and stays. Identity Center's own is nobody's to review.
    private static SubmissionForm WithTrust(SubmissionForm form, DeployedPrincipal principal) =>
        principal.Policies.Trust is { Documents: [var deployed] } && !principal.Metadata.IsPermissionSet && form.Documents.All(document => document.Kind != DocumentKind.TrustPolicy)
            ? form with { Documents = [.. form.Documents, new DocumentForm(DocumentKind.TrustPolicy, "", TextOf(deployed))] }
            : form;

    // The deployed boundary caps what the proof counts, so it is reviewed as a document. What the author wrote is the newer word and stays.
    private static (SubmissionForm Form, IReadOnlyList<FieldProblem> Problems) WithBoundary(SubmissionForm form, DeployedUse? boundary, string fileName)
    {
        if (boundary is not { Documents: [var deployed] })
        {
            return (form, [.. (boundary?.Missing ?? []).Select(sentence => new FieldProblem(Boundary, $"`{fileName}` was imported without its permissions boundary, so that nothing counts as capped. {sentence}"))]);
        }

        var text = TextOf(deployed);
        return form.Documents.FirstOrDefault(document => document.Kind == DocumentKind.PermissionsBoundary) is { } written
            ? (form, written.Text.Trim() == text ? [] : [new FieldProblem(Boundary, $"The permissions boundary among the documents was kept; `{deployed.Name}` is deployed with another text. Remove the document and import again to review the deployed one.")])
            : (IsAsKnown(deployed) ? form : form with { Documents = [.. form.Documents, new DocumentForm(DocumentKind.PermissionsBoundary, "", text)] }, []);
    }

    private static string TextOf(NamedPolicy policy) => policy.Document.Source.Text.ReplaceLineEndings("\n").Trim();

    // One of AWS's in the version that ships here is named; in another version its text counts, as the account has it.
    private static bool IsAsKnown(NamedPolicy policy) => ManagedPolicyCatalogue.Embedded.Find(policy.Name) is { } known
        && (policy.Note == known.Version || policy.Note?.StartsWith($"{known.Version},", StringComparison.Ordinal) == true);
}
