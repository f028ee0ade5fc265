using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases;

/// <summary>What is wrong with a use-case table as a statement of intent. Places are in the Markdown.</summary>
public static class TableReview
{
    private static readonly Uri LeastPrivilege = new("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege");

    /// <summary>The findings, in table order.</summary>
    public static IEnumerable<Finding> Check(UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Problems.Select(problem => new Finding(
                "unreadable-use-case-table", FindingType.Error, "Use-case table cannot be read", problem.Message,
                "Write the table with its four columns.", null, [new Location([], problem.Span)], FindingSource.UseCases))
            .Concat(table.Rows.SelectMany(Row));
    }

    private static IEnumerable<Finding> Row(UseCase row)
    {
        if (row.Required.IsEmpty)
        {
            yield return Report("empty-required-cell", "Nothing is required", row, row.Required,
                "asks for no permission", "Say what the principal must be able to do, or remove the row.");
        }

        if (row.Avoided.IsEmpty)
        {
            yield return Report("empty-avoid-cell", "Nothing is avoided", row, row.Avoided,
                "says of nothing that it must never happen", "Write what a mistake or an attacker must not reach: deletes, other buckets, IAM, keys. The negative boundary is what a review can be held against.");
        }

        if (PrincipalWording.IsLongTermUser(row.Principal.Text))
        {
            yield return Report("long-term-principal", "Long-term credentials", row, row.Principal,
                $"is for `{row.Principal.Text}`, whose keys do not expire", "Let a role be assumed instead: an execution role, an OIDC or SAML provider, IAM Identity Center.");
        }
    }

    private static Finding Report(string code, string title, UseCase row, TableCell cell, string what, string advice) => new(
        code, FindingType.Warning, title,
        $"Row {row.Number}, `{(row.Name.Text.Length == 0 ? "without a name" : row.Name.Text)}`, {what}.",
        advice, LeastPrivilege, [new Location([], cell.Span)], FindingSource.UseCases);
}
