using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>
/// Fills the part about the principal from a file of its account. Of the file nothing but that principal's policies and metadata is kept; what cannot be imported whole is not
/// imported, and the form stays as it was.
/// </summary>
internal static class SetupImport
{
    /// <summary>The file's field.</summary>
    public const string File = "details.file";

    private const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The form with what the principal has; or the form as it was, with the problem.</summary>
    public static async Task<(SetupForm Form, IReadOnlyList<FieldProblem> Problems)> TakeAsync(IFormCollection posted, SetupForm form, CancellationToken cancellationToken)
    {
        var name = form.Principal.Trim();
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

    private static (SetupForm Form, IReadOnlyList<FieldProblem> Problems) Import(string text, string fileName, string name, SetupForm form)
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
            : Filled(form, principal) is { Deployed.Count: <= SubmissionLimits.DeployedPolicies } filled ? (filled, [])
            : (form, [new FieldProblem(File, $"`{fileName}` was not imported. `{name}` has more than {SubmissionLimits.DeployedPolicies} policies, and no more are read.")]);
    }

    private static SetupForm Filled(SetupForm form, DeployedPrincipal principal)
    {
        var policies = principal.Policies.Permissions.Documents.DistinctBy(policy => (policy.Name, policy.Document.Source.Text)).ToLookup(IsAsKnown);
        return form.With(principal.Metadata) with
        {
            Attached = string.Join('\n', policies[true].Select(policy => policy.Name)),
            Deployed = [.. policies[false].Select(policy => new DeployedPolicy(policy.Name, policy.Document.Source.Text.ReplaceLineEndings("\n").Trim()))],
        };
    }

    // One of AWS's in the version that ships here is named; in another version its text counts, as the account has it.
    private static bool IsAsKnown(NamedPolicy policy) => ManagedPolicyCatalogue.Embedded.Find(policy.Name) is { } known
        && (policy.Note == known.Version || policy.Note?.StartsWith($"{known.Version},", StringComparison.Ordinal) == true);
}
