namespace PolicyReview.Analysis.Escalation;

/// <summary>
/// Brings the steps of a method onto one resource where it needs that: a role that may be changed is of use only if the same role may be assumed.
/// </summary>
internal static class SharedResource
{
    /// <summary>The answer with its steps on one resource; closed where there is proved to be none.</summary>
    public static MethodAnswer Require(MethodAnswer open, IReadOnlyList<string> actions, StepSearch search)
    {
        var steps = open.Steps.Where(step => actions.Contains(step.Action)).ToList();
        if (Among(steps.Select(step => step.Witness.Request.Resource), steps, search) is { } found)
        {
            return With(open, found);
        }

        var (resources, reasons) = search.Shared(actions);
        return Among(resources, steps, search) is { } shared ? With(open, shared) : new MethodAnswer(open.Method, [], reasons);
    }

    private static List<EscalationStep>? Among(IEnumerable<string> resources, List<EscalationStep> steps, StepSearch search) => resources.Distinct()
        .Select(resource => steps.Select(step => search.On(step, resource).Step).TakeWhile(step => step is not null).Select(step => step!).ToList())
        .FirstOrDefault(found => found.Count == steps.Count);

    private static MethodAnswer With(MethodAnswer answer, List<EscalationStep> shared) =>
        answer with { Steps = [.. answer.Steps.Select(step => shared.Find(other => other.Action == step.Action) ?? step)] };
}
