using System.Text;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Reviews.Outcomes;

namespace PolicyReview.Reviews.Submissions;

/// <summary>
/// What must hold before a submission becomes a revision. A policy with faults may be submitted (findings are what the
/// review is for); what cannot be stored, shown or judged may not.
/// </summary>
public static class SubmissionRules
{
    /// <summary>Every problem at once, in the form's order; empty if the submission can be handed in.</summary>
    public static IReadOnlyList<FieldProblem> Problems(Submission submission, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var problems = new List<FieldProblem>();
        if (string.IsNullOrWhiteSpace(submission.Title))
        {
            problems.Add(new("title", "The title is missing. Say in a few words which role or resource this is for."));
        }

        TooLong(problems, "title", "title", submission.Title, SubmissionLimits.Title);
        TooLong(problems, "account", "account", submission.Account, SubmissionLimits.ShortText);
        TooLong(problems, "environment", "environment", submission.Environment, SubmissionLimits.ShortText);
        TooLong(problems, "ticket", "ticket", submission.Ticket, SubmissionLimits.ShortText);
        if (string.IsNullOrWhiteSpace(submission.UseCaseTable))
        {
            problems.Add(new("table", "The use-case table is missing. Start from a template, or write one row for each use case."));
        }
        else
        {
            problems.AddRange(UseCaseTableParser.Parse(submission.UseCaseTable).Problems
                .Select(problem => new FieldProblem("table", $"Line {problem.Span.Start.Line}: {problem.Message}")));
        }

        Documents(problems, submission.Documents);
        problems.AddRange(PrincipalSetupRules.Problems(submission.Setup));
        Temporary(problems, submission, today);
        if (submission.IsRestricted && submission.Reviewers.Count == 0)
        {
            problems.Add(new("restricted", "A restricted review is read by its contributors, the reviewers it names and auditors, but it names no reviewer. Choose at least one."));
        }

        return problems;
    }

    private static void Documents(List<FieldProblem> problems, IReadOnlyList<SubmittedDocument> documents)
    {
        if (documents.Count == 0)
        {
            problems.Add(new("documents", "There is no document. Add the permissions policy, or another policy document."));
        }

        if (documents.Count > SubmissionLimits.Documents)
        {
            problems.Add(new("documents", $"There are {documents.Count} documents. Submit at most {SubmissionLimits.Documents} together."));
        }

        for (var i = 0; i < documents.Count; i++)
        {
            var field = $"documents[{i}].text";
            if (string.IsNullOrWhiteSpace(documents[i].Text))
            {
                problems.Add(new(field, $"Document {i + 1} is empty. Paste the policy, or remove the document."));
            }

            TooLarge(problems, field, $"document {i + 1}", documents[i].Text);
            TooManyLines(problems, field, $"document {i + 1}", documents[i].Text);
            if (documents[i].Kind != DocumentKind.ResourcePolicy && documents[i].ResourceType is not null)
            {
                problems.Add(new($"documents[{i}].resourceType", "Only a resource policy has a resource type. Clear it, or change the kind of document."));
            }
        }
    }

    private static void Temporary(List<FieldProblem> problems, Submission submission, DateOnly today)
    {
        if (submission.Temporary is not { } temporary)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(submission.Ticket))
        {
            problems.Add(new("ticket", "Temporary access needs a ticket. Name it, for example `SEC-1234`."));
        }

        if (string.IsNullOrWhiteSpace(temporary.Owner))
        {
            problems.Add(new("owner", "Temporary access needs an owner. Name the person who answers for it until it ends."));
        }

        TooLong(problems, "owner", "owner", temporary.Owner, SubmissionLimits.ShortText);
        if (temporary.ExpiresOn <= today)
        {
            problems.Add(new("expires", $"The expiry `{temporary.ExpiresOn:yyyy-MM-dd}` is not after today. Pick a later day."));
        }
    }

    private static void TooLong(List<FieldProblem> problems, string field, string name, string? text, int limit)
    {
        if (text?.Length > limit)
        {
            problems.Add(new(field, $"The {name} has {text.Length} characters. Shorten it to {limit}."));
        }
    }

    internal static void TooManyLines(List<FieldProblem> problems, string field, string name, string text)
    {
        var lines = text.AsSpan().Count('\n') + 1;
        if (lines > SubmissionLimits.DocumentLines)
        {
            problems.Add(new(field, $"Line {SubmissionLimits.DocumentLines + 1}: the {name} has {lines} lines, and the most that is read is {SubmissionLimits.DocumentLines}. Take out the empty ones, or split it."));
        }
    }

    internal static void TooLarge(List<FieldProblem> problems, string field, string name, string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > SubmissionLimits.DocumentBytes)
        {
            problems.Add(new(field, $"The {name} is {bytes / 1024} KB. The most that is read is {SubmissionLimits.DocumentBytes / 1024} KB; split it."));
        }
    }
}
