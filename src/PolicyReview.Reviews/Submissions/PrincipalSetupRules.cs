using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Outcomes;

namespace PolicyReview.Reviews.Submissions;

/// <summary>What must hold of the policies and metadata that a principal has beside the documents of its submission.</summary>
internal static class PrincipalSetupRules
{
    /// <summary>Every problem at once, in the form's order.</summary>
    public static IReadOnlyList<FieldProblem> Problems(PrincipalSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return [.. Source(setup.ImportedFrom), .. Attached(setup.AttachedPolicies), .. Deployed(setup.DeployedPolicies), .. setup.Role is { } role ? OfRole(role) : []];
    }

    // The digest has it on a line of its own.
    private static IEnumerable<FieldProblem> Source(string? principal)
    {
        if (principal is not null && !IsOneLine(principal))
        {
            yield return new("principal", $"Whose policies these are is not one line of 1 to {SubmissionLimits.ShortText} characters. Import them again.");
        }
    }

    private static bool IsOneLine(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= SubmissionLimits.ShortText && !text.Any(char.IsControl);

    private static IEnumerable<FieldProblem> Attached(IReadOnlyList<string> arns)
    {
        if (arns.Count > SubmissionLimits.AttachedPolicies)
        {
            yield return new("attached", $"There are {arns.Count} attached policies. Name at most {SubmissionLimits.AttachedPolicies}.");
        }

        foreach (var arn in arns.Where(arn => ManagedPolicyCatalogue.Embedded.Find(arn) is null))
        {
            yield return new("attached", ManagedPolicyCatalogue.Embedded.WhyUnknown(arn));
        }
    }

    private static List<FieldProblem> Deployed(IReadOnlyList<DeployedPolicy> policies)
    {
        var problems = new List<FieldProblem>();
        if (policies.Count > SubmissionLimits.DeployedPolicies)
        {
            problems.Add(new("deployed", $"There are {policies.Count} deployed policies. Keep at most {SubmissionLimits.DeployedPolicies}."));
        }

        for (var i = 0; i < policies.Count; i++)
        {
            var (field, name) = ($"deployed[{i}].text", $"deployed policy {i + 1}");

            // The digest has the name on a line of its own.
            if (!IsOneLine(policies[i].Name))
            {
                problems.Add(new(field, $"The name of {name} is not one line of 1 to {SubmissionLimits.ShortText} characters. Import it again."));
            }

            if (PolicyParser.Parse(policies[i].Text) is not { Tree.Problem: null, Root: not null })
            {
                problems.Add(new(field, $"The {name}, `{policies[i].Name}`, is no policy. Import it again, or remove it."));
            }

            SubmissionRules.TooLarge(problems, field, name, policies[i].Text);
            SubmissionRules.TooManyLines(problems, field, name, policies[i].Text);
        }

        return problems;
    }

    private static IEnumerable<FieldProblem> OfRole(RoleMetadata role) =>
        RoleMetadataRules.Check(role).Select(problem => new FieldProblem(FieldOf(problem.Field), problem.Message));

    private static string FieldOf(RoleField field) => field switch
    {
        RoleField.MaxSessionDuration => "session",
        RoleField.Path => "path",
        RoleField.PermissionsBoundary => "boundary",
        _ => "tags",
    };
}
