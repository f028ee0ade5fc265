using PolicyReview.Analysis.Risks;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Every code a configuration can name.</summary>
public static class KnownCodes
{
    private static readonly Lazy<IReadOnlySet<string>> Collected = new(() => ValidationRules.All.Append(ValidationRules.Syntax).Concat(RiskRules.All)
        .Select(rule => rule.Descriptor.Code).Concat(TeamRules.All.Select(rule => rule.Code))
        .Concat(SubmissionChecks.All.Select(check => check.Code)).ToHashSet(StringComparer.Ordinal));

    /// <summary>All of them, in exact spelling.</summary>
    public static IReadOnlySet<string> All => Collected.Value;
}
