using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Checks;

/// <summary>Submissions for tests.</summary>
internal static class A
{
    public static Submission Submission(string example = "github-actions-deploy")
    {
        var found = WorkedExample.Find(example)!;
        return new Submission(
            found.Title, found.Table, [.. found.Documents.Select(document => new SubmittedDocument(document.Kind, document.ResourceType, document.Text))],
            null, "111122223333", "eu-west-1", null, [], found.LogGroupByInfrastructure);
    }

    public static CheckInput Input(string example = "github-actions-deploy") => new(1, 1, Submission(example), BindingSet.Empty);

    public static CheckInput Input(DocumentKind kind, string text) => new(1, 1, Submission() with { Documents = [new SubmittedDocument(kind, null, text)] }, BindingSet.Empty);
}
