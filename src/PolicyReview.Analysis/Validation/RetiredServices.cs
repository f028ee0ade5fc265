using System.Collections.Frozen;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Services AWS has closed and taken out of the Service Authorization Reference. Access Analyzer still takes the prefixes of some in
/// actions (recorded answers of August 2026); the ARNs of Elastic Inference, closed in April 2024
/// (https://docs.aws.amazon.com/elastic-inference/latest/developerguide/what-is-ei.html), it reports.
/// </summary>
internal static class RetiredServices
{
    private static readonly FrozenSet<string> Prefixes =
        new[] { "deepcomposer", "deeplens", "deepracer", "iot1click", "zocalo" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True if <paramref name="prefix"/> is still taken in actions. Which actions there were is not known any more.</summary>
    public static bool IsPrefix(string prefix) => Prefixes.Contains(prefix);

    /// <summary>True if ARNs of <paramref name="service"/> name nothing any more.</summary>
    public static bool IsGoneFromArns(string service) => service == "elastic-inference";
}
