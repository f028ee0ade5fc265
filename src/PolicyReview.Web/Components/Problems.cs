using PolicyReview.Reviews.Outcomes;

namespace PolicyReview.Web.Components;

/// <summary>Errors of the domain as a list a page can show.</summary>
internal static class Problems
{
    /// <summary>The field problems, or the one message, tied to <paramref name="field"/>.</summary>
    public static IReadOnlyList<FieldProblem> Of(ReviewError error, string field = "main") => error switch
    {
        Invalid invalid => invalid.Problems,
        NotYet notYet => [.. notYet.Missing.Select(requirement => new FieldProblem("requirements", $"{requirement.Name}: {requirement.Explanation}"))],
        _ => [new FieldProblem(field, error.Message)],
    };
}
