using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases;

/// <summary>What is wrong with a use-case table as a statement of intent. Places are in the Markdown.</summary>
public static class TableReview
{
    /// <summary>The findings, in table order.</summary>
    public static IEnumerable<Finding> Check(UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Problems.Select(problem => TableChecks.Unreadable.Descriptor.Report(new RuleHit(problem.Message, new Location([], problem.Span))))
            .Concat(table.Rows.SelectMany(Row));
    }

    private static IEnumerable<Finding> Row(UseCase row)
    {
        if (row.Required.IsEmpty)
        {
            yield return Report(TableChecks.EmptyRequiredCell, row, row.Required, "asks for no permission");
        }

        if (row.Avoided.IsEmpty)
        {
            yield return Report(TableChecks.EmptyAvoidCell, row, row.Avoided, "says of nothing that it must never happen");
        }

        if (PrincipalWording.IsLongTermUser(row.Principal.Text))
        {
            yield return Report(TableChecks.LongTermPrincipal, row, row.Principal, $"is for `{row.Principal.Text}`, whose keys do not expire");
        }
    }

    private static Finding Report(SubmissionCheck check, UseCase row, TableCell cell, string what) => check.Descriptor.Report(new RuleHit(
        $"Row {row.Number}, `{(row.Name.Text.Length == 0 ? "without a name" : row.Name.Text)}`, {what}.", new Location([], cell.Span)));
}
