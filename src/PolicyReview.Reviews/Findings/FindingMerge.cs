using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Reviews.Findings;

/// <summary>
/// Puts the findings of PolicyReview's own rules and of Access Analyzer together, by code and place: the same code at the same text of the same document
/// is one defect.
/// </summary>
public static class FindingMerge
{
    /// <summary>
    /// The findings of one revision in their order, Access Analyzer's own after the others'. Nothing is compared unless
    /// <paramref name="runs"/> has an answer of both checks.
    /// </summary>
    public static IReadOnlyList<MergedFinding> Of(IEnumerable<ReviewFinding> findings, IEnumerable<CheckRun> runs)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(runs);
        var compared = runs.Count(run => run is { Kind: CheckKind.Local or CheckKind.AccessAnalyzer, State: CheckState.Done }) == 2;
        var all = findings.ToList();
        var twins = all.Where(finding => finding.Check == CheckKind.AccessAnalyzer).GroupBy(KeyOf).ToDictionary(group => group.Key, group => new Queue<ReviewFinding>(group));
        var merged = all.Where(finding => finding.Check != CheckKind.AccessAnalyzer).Select(finding => WithTwin(finding, twins, compared)).ToList();
        var left = twins.Values.SelectMany(queue => queue).ToHashSet();
        merged.AddRange(all.Where(left.Contains).Select(finding => new MergedFinding(finding, null, compared ? ReportedBy.OnlyAccessAnalyzer : ReportedBy.NotCompared)));
        return merged;
    }

    private static MergedFinding WithTwin(ReviewFinding finding, Dictionary<Key, Queue<ReviewFinding>> twins, bool compared)
    {
        // A risk of ours, the table or an assistant's claim: Access Analyzer has no such code.
        if (finding.Finding.Source != FindingSource.Validation)
        {
            return new MergedFinding(finding, null, ReportedBy.NotCompared);
        }

        return twins.TryGetValue(KeyOf(finding), out var queue) && queue.TryDequeue(out var twin)
            ? new MergedFinding(finding, twin, compared ? ReportedBy.Both : ReportedBy.NotCompared)
            : new MergedFinding(finding, null, compared ? ReportedBy.OnlyLocal : ReportedBy.NotCompared);
    }

    private static Key KeyOf(ReviewFinding finding) => finding.Finding.Locations is [{ Span: var span }, ..]
        ? new Key(finding.Finding.Code, finding.Document, span.Start.Offset, span.End.Offset)
        : new Key(finding.Finding.Code, finding.Document, -1, -1);

    private readonly record struct Key(string Code, int? Document, int Start, int End);
}
