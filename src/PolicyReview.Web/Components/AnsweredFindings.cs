using PolicyReview.Reviews.Findings;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Components;

/// <summary>What a sign-off was given in spite of: a record that says only "signed off" would hide the risk that somebody took on.</summary>
internal static class AnsweredFindings
{
    private const int MostNamed = 3;

    /// <summary>One or two sentences on the findings that were answered and not mended; empty if there is none.</summary>
    public static string Words(DomainReview review, IEnumerable<MergedFinding> findings, DateOnly today)
    {
        var answered = findings.Where(finding => finding.NeedsAnswer)
            .Select(finding => (Finding: finding, Answer: review.AnswerTo(finding, today)))
            .Where(pair => pair.Answer is { Kind: not DispositionKind.Fix }).ToLookup(pair => pair.Answer!.Kind == DispositionKind.AcceptRisk, pair => pair.Finding);
        var (risks, others) = (answered[true].ToList(), answered[false].Count());
        return string.Join(' ', new[]
        {
            risks.Count == 0 ? "" : $"{(risks.Count == 1 ? "One risk is" : $"{risks.Count} risks are")} accepted: {Listed(risks)}.",
            others == 0 ? "" : $"{(others == 1 ? "One finding was" : $"{others} findings were")} answered as false or not applicable.",
        }.Where(sentence => sentence.Length > 0));
    }

    private static string Listed(List<MergedFinding> findings)
    {
        var titles = findings.OrderByDescending(finding => finding.Finding.Type).Select(finding => finding.Finding.Title).GroupBy(title => title)
            .Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count()})").ToList();
        return string.Join("; ", titles.Take(MostNamed)) + (titles.Count > MostNamed ? $" and {titles.Count - MostNamed} more" : "");
    }
}
