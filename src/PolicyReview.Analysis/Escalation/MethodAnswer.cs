namespace PolicyReview.Analysis.Escalation;

/// <summary>What was found out about one method: open with its steps, undecided with the reasons, or closed with neither.</summary>
internal sealed record MethodAnswer(EscalationMethod Method, IReadOnlyList<EscalationStep> Steps, IReadOnlyList<string> Reasons)
{
    public bool IsOpen => Steps.Count > 0;

    public static MethodAnswer Of(EscalationMethod method, StepSearch search)
    {
        var answers = new List<StepAnswer>();
        foreach (var action in method.Actions)
        {
            var answer = search.Of(method, action);
            if (!answer.IsOpen && !answer.IsUndecided)
            {
                return new MethodAnswer(method, [], []);
            }

            answers.Add(answer);
        }

        return answers.Exists(answer => answer.IsUndecided)
            ? new MethodAnswer(method, [], [.. answers.SelectMany(answer => answer.Reasons).Distinct()])
            : method.SameResource.Aggregate(
                new MethodAnswer(method, [.. answers.Select(answer => answer.Step!)], []),
                (answer, actions) => answer.IsOpen ? SharedResource.Require(answer, actions, search) : answer);
    }
}
