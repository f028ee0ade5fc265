using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Escalation;

/// <summary>A method that is open: every action of it is allowed to some request.</summary>
/// <param name="Method">The method with the fewest actions.</param>
/// <param name="Also">Open methods that take these actions and more, and stand as this one does.</param>
/// <param name="Steps">One for each action of the method, in its order.</param>
public sealed record EscalationPath(EscalationMethod Method, IReadOnlyList<EscalationMethod> Also, IReadOnlyList<EscalationStep> Steps)
{
    /// <summary>How it is to be said.</summary>
    public EscalationStanding Standing =>
        Steps.All(step => step.IsRequired) ? EscalationStanding.Inherent
        : Steps.Any(step => step.Limit is not null) ? EscalationStanding.Limited
        : EscalationStanding.Open;

    /// <summary>The statements that open it.</summary>
    public IEnumerable<MatchedStatement> Statements => Steps.SelectMany(step => step.Statements).Distinct();
}
