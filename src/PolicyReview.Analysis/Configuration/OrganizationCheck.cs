using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Finds organisations in the conditions of Allow statements that are not on the team's list.</summary>
internal static class OrganizationCheck
{
    private static readonly string[] Keys =
        ["aws:PrincipalOrgID", "aws:ResourceOrgID", "aws:SourceOrgID", "aws:PrincipalOrgPaths", "aws:ResourceOrgPaths", "aws:SourceOrgPaths"];

    public static IEnumerable<Finding> In(PolicyDocument document, IReadOnlySet<string> allowed) =>
        from statement in document.Statements
        where statement.Effect == Effect.Allow
        from condition in statement.Conditions
        where Keys.Any(condition.KeyIs) && !condition.Operator.Written.Contains("Not", StringComparison.OrdinalIgnoreCase)
        from text in condition.Values
        let organization = text.Value.Split('/')[0]
        where organization.StartsWith("o-", StringComparison.Ordinal) && !allowed.Contains(organization)
        select TeamFindings.Report(
            TeamRules.OrganizationNotAllowed, $"`{text.Value}` names organisation `{organization}`, which is not on the team's list.", text.Node.Location);
}
