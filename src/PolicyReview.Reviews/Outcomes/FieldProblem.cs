namespace PolicyReview.Reviews.Outcomes;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">The field's name in the form and the API, such as <c>title</c> or <c>documents[1].text</c>.</param>
/// <param name="Message">One sentence, then what to do.</param>
public sealed record FieldProblem(string Field, string Message);
