using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A condition on the resource's tag over everything but some actions: some of what is left never carries the tag.</summary>
internal abstract class NotActionTagRule : StatementRule
{
    /// <summary>The effect of the statements to look at.</summary>
    protected abstract Effect Effect { get; }

    /// <summary>What comes of it.</summary>
    protected abstract string Consequence { get; }

    protected sealed override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.Effect != Effect || statement is not { Actions: null, NotActions: { } element } ? [] : statement.Conditions
            .Where(condition => condition.Key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase) && condition.Operator is { IfExists: false, IsKnown: true, Name: not "Null" })
            .Select(condition => new RuleHit(
                $"`NotAction` leaves in actions that never carry `{condition.Key}`, so {Consequence}.", [element.Member.Value!.Location, condition.KeyMember.KeyLocation]));
}
