namespace PolicyReview.Analysis.Reports;

/// <summary>The order in which people read a report.</summary>
public static class PolicyOrder
{
    /// <summary>
    /// The policies about which there is something to say: by file, the file with the worst finding first, and within a file the worst policy
    /// first; otherwise in the order given.
    /// </summary>
    public static IEnumerable<CheckedPolicy> WorstFirst(IEnumerable<CheckedPolicy> policies) => policies
        .Where(policy => policy.Judged.Count + policy.Unresolved.Count > 0)
        .GroupBy(policy => policy.File, StringComparer.Ordinal)
        .OrderByDescending(file => file.Max(policy => policy.Worst))
        .SelectMany(file => file.OrderByDescending(policy => policy.Worst));
}
