using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A check that lists, once for each statement, the allowed actions a reviewer has to look at twice.</summary>
/// <param name="risk">Which of them.</param>
/// <param name="can">What the statement can, as the rest of a sentence.</param>
internal abstract class GrantRule(ActionRisks risk, string can) : StatementRule
{
    protected sealed override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        var grant = context.Grants.Of(statement);
        return (grant.Risks & risk) == 0 || !IsWorthSaying(statement, grant) ? [] : [grant.Hit(risk, can, statement)];
    }

    /// <summary>False where the statement with such actions speaks for itself.</summary>
    protected virtual bool IsWorthSaying(Statement statement, StatementGrant grant) => true;
}
