using Amazon.AccessAnalyzer.Model;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using Location = PolicyReview.Analysis.Policies.Location;
using PathElement = PolicyReview.Analysis.Policies.PathElement;

namespace PolicyReview.Checks.AccessAnalyzer;

/// <summary>Access Analyzer's findings as ours.</summary>
internal static class ValidatePolicyAnswer
{
    public static Finding ToFinding(ValidatePolicyFinding finding, string text)
    {
        var code = finding.IssueCode ?? "UNKNOWN";
        var rule = ValidationRules.All.FirstOrDefault(rule => rule.Descriptor.Code == code)?.Descriptor;
        return new Finding(
            code,
            FindingTypeNames.Parse(finding.FindingType?.Value ?? "") ?? FindingType.Warning,
            rule?.Title ?? code.Replace('_', ' ').ToLowerInvariant(),
            finding.FindingDetails ?? "Access Analyzer gives no details.",
            rule?.Advice ?? "See AWS's page on this check.",
            Uri.TryCreate(finding.LearnMoreLink, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null,
            [.. (finding.Locations ?? []).Select(location => ToLocation(location, text)).OfType<Location>()],
            FindingSource.AccessAnalyzer);
    }

    // A place outside the text cannot be shown; the finding stands without it.
    private static Location? ToLocation(Amazon.AccessAnalyzer.Model.Location location, string text) =>
        location.Span is { Start: { Offset: { } start }, End: { Offset: { } end } } && start >= 0 && end >= start && end <= text.Length
            ? new Location([.. (location.Path ?? []).Select(ToStep)], new SourceText(text).SpanOf(start, end))
            : null;

    private static PathElement ToStep(Amazon.AccessAnalyzer.Model.PathElement step) =>
        step.Index is { } index ? PathElement.Index(index)
        : step.Key is { } key ? PathElement.Key(key)
        : PathElement.Value(step.Value ?? "");
}
