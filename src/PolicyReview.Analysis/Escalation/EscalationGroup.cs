using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Escalation;

/// <summary>Paths that the same statements open, so that administrator access is one answer and not as many as there are methods.</summary>
/// <param name="Standing">How they are to be said.</param>
/// <param name="Paths">The paths; the one that tells most first.</param>
public sealed record EscalationGroup(EscalationStanding Standing, IReadOnlyList<EscalationPath> Paths)
{
    /// <summary>The path that tells most.</summary>
    public EscalationPath First => Paths[0];

    /// <summary>Every open method of the group.</summary>
    public IEnumerable<EscalationMethod> Methods => Paths.Select(path => path.Method).Concat(Paths.SelectMany(path => path.Also)).DistinctBy(method => method.Id);

    /// <summary>The steps of all paths, the same request once.</summary>
    public IEnumerable<EscalationStep> Steps => Paths.SelectMany(path => path.Steps).DistinctBy(step => step.Witness.Words);

    /// <summary>The statements that open them, those of the first path first.</summary>
    public IEnumerable<MatchedStatement> Statements => Paths.SelectMany(path => path.Statements).Distinct();

    /// <summary>What must hold besides, for the paths in their order.</summary>
    public IEnumerable<string> Assumptions => Paths.SelectMany(path => path.Method.Assumptions).Distinct();
}
