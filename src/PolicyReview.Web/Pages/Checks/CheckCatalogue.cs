using PolicyReview.Analysis;
using PolicyReview.Analysis.Risks;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Web.Pages.Checks;

/// <summary>Every check this version runs on a policy document or a whole submission, from the checks' own descriptors.</summary>
public static class CheckCatalogue
{
    private static readonly Dictionary<string, RuleDescriptor> ByCode = new[] { ValidationRules.Syntax }.Concat(ValidationRules.All).Concat(RiskRules.All).Select(rule => rule.Descriptor)
        .Concat(SubmissionChecks.All.Select(check => check.Descriptor)).ToDictionary(check => check.Code, StringComparer.Ordinal);

    /// <summary>All of them, worst first, then by code.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
        [.. ByCode.Values.OrderByDescending(check => check.Type).ThenBy(check => check.Code, StringComparer.Ordinal)];

    /// <summary>The check with that code; null if there is none.</summary>
    public static RuleDescriptor? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Access Analyzer's check with that code, if it is one that cannot be decided here; else null.</summary>
    public static UndecidedCheck? FindUndecided(string code) => UndecidedChecks.All.FirstOrDefault(check => check.Code == code);

    /// <summary>The address of the check's page; null if there is no such check.</summary>
    public static string? AddressOf(string code) => ByCode.ContainsKey(code) || FindUndecided(code) is not null ? $"/checks/{code}" : null;
}
