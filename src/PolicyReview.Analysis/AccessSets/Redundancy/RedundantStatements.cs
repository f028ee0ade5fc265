using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Redundancy;

/// <summary>
/// Finds statements without which a document means the same. Each answer is a proof; where the budget is spent, or where a policy variable or an unknown
/// operator leaves a doubt, the statement is not reported. Of two statements that say the same the later one is reported.
/// </summary>
public static class RedundantStatements
{
    /// <summary>The statements of <paramref name="document"/> that change nothing, in document order.</summary>
    public static IReadOnlyList<StatementRedundancy> In(PolicyDocument document, ServiceCatalogue? catalogue = null, long steps = StepBudget.DefaultSteps)
    {
        ArgumentNullException.ThrowIfNull(document);
        var space = new RequestSpace([AccessSet.Of(document)], catalogue ?? ServiceCatalogue.Embedded, new StepBudget(steps));
        var search = new DifferenceSearch(space);
        var layer = space.Sets[0][0];
        var found = new List<StatementRedundancy>();
        found.AddRange(Among(layer.Allows, layer.Denies, search, space.Budget));
        found.AddRange(Among(layer.Denies, [], search, space.Budget));
        return [.. found.OrderBy(redundancy => redundancy.Statement.Index)];
    }

    private static IEnumerable<StatementRedundancy> Among(
        IReadOnlyList<StatementBox> statements, IReadOnlyList<StatementBox> denies, DifferenceSearch search, StepBudget budget)
    {
        // What is found redundant does not count as a reason for another: one of the two has to stay.
        var kept = statements.ToList();
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            var statement = statements[i];
            var others = kept.Where(other => other != statement).ToList();
            if (Judge(statement, others, denies, search, budget) is { } redundancy)
            {
                kept.Remove(statement);
                yield return redundancy;
            }
        }
    }

    private static StatementRedundancy? Judge(
        StatementBox statement, List<StatementBox> others, IReadOnlyList<StatementBox> denies, DifferenceSearch search, StepBudget budget)
    {
        bool IsWithin(IReadOnlyList<StatementBox> covers) => !search.FindOutside(statement, covers).Any() && !budget.IsSpent;
        return IsWithin([]) ? new StatementRedundancy(statement.Statement, RedundancyKind.WithoutEffect, [])
            : IsWithin(denies) ? new StatementRedundancy(statement.Statement, RedundancyKind.Shadowed, Fewest(denies, IsWithin))
            : IsWithin([.. others, .. denies]) ? new StatementRedundancy(statement.Statement, RedundancyKind.Repeated, Fewest([.. others, .. denies], IsWithin))
            : null;
    }

    // Leaves out one after the other as long as the rest suffices.
    private static List<Statement> Fewest(IReadOnlyList<StatementBox> covers, Func<IReadOnlyList<StatementBox>, bool> isWithin)
    {
        var needed = covers.ToList();
        foreach (var cover in covers)
        {
            var rest = needed.FindAll(other => other != cover);
            if (isWithin(rest))
            {
                needed = rest;
            }
        }

        return needed.ConvertAll(cover => cover.Statement);
    }
}
