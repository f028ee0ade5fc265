namespace PolicyReview.Reviews.Outcomes;

/// <summary>Fields to put right.</summary>
public sealed record Invalid(IReadOnlyList<FieldProblem> Problems)
    : ReviewError(string.Join(" ", Problems.Select(problem => problem.Message)))
{
    /// <summary>One field to put right.</summary>
    public Invalid(string field, string message)
        : this([new FieldProblem(field, message)])
    {
    }
}
