namespace PolicyReview.Analysis.Escalation;

/// <summary>Says open paths in sentences.</summary>
public static class EscalationWords
{
    // The rest can be read in docs/escalation.md; their number tells them apart from other lists.
    private const int MostOthers = 12;
    private const int MostReasons = 3;

    /// <summary>"With `iam:PutRolePolicy` (iam-005) the role gives itself permissions." With what limits it, if anything does.</summary>
    public static string Headline(EscalationPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var limits = path.Steps.Select(step => step.Limit).OfType<string>().Distinct().ToList();
        var limited = limits.Count == 0 ? "" : $", as far as {string.Join(" and ", limits)} {(limits.Count == 1 ? "lets" : "let")} it";
        return $"With {path.Method.Name} ({path.Method.Id}) the role {path.Method.Category.What}{limited}.";
    }

    /// <summary>The request of a step, and where else the action is allowed.</summary>
    public static string Step(EscalationStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var where = string.Join(", ", step.Resources.Select(resource => resource.StartsWith("not ", StringComparison.Ordinal) ? $"not `{resource[4..]}`" : $"`{resource}`"));
        return step.Resources is [var only] && only == step.Witness.Request.Resource ? step.Witness.Words : $"{step.Witness.Words} It is allowed on {where}.";
    }

    /// <summary>"It works if a cluster exists."; empty if nothing has to hold besides.</summary>
    public static string Assumption(EscalationMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Assumptions.Count == 0 ? "" : $"It works if {string.Join(", and ", method.Assumptions)}; no document here shows that.";
    }

    /// <summary>What the same statements open besides the first <paramref name="told"/> paths; empty if nothing.</summary>
    public static string Others(EscalationGroup group, int told)
    {
        ArgumentNullException.ThrowIfNull(group);
        var others = group.Methods.Skip(Math.Min(told, group.Paths.Count)).ToList();
        var shown = string.Join(", ", others.Take(MostOthers).Select(method => $"{method.Name} ({method.Id})"));
        return others.Count == 0 ? ""
            : others.Count <= MostOthers ? $"Open with it: {shown}."
            : $"Open with it: {shown} and {others.Count - MostOthers} more.";
    }

    /// <summary>"Whether these ways to more privilege are open could not be decided: iam-005. …"</summary>
    public static string Undecided(IReadOnlyList<UndecidedEscalation> methods)
    {
        ArgumentNullException.ThrowIfNull(methods);
        var more = methods.Count > MostOthers ? $" and {methods.Count - MostOthers} more" : "";
        var reasons = methods.SelectMany(one => one.Reasons).Distinct().Take(MostReasons);
        return $"Whether these ways to more privilege are open could not be decided: {string.Join(", ", methods.Take(MostOthers).Select(one => one.Method.Id))}{more}. {string.Join(' ', reasons)}";
    }
}
