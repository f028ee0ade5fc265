using System.Globalization;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Applies a team's configuration to findings: rules off, severities, blocking, suppressions.</summary>
/// <param name="configuration">The team's configuration.</param>
/// <param name="failOn">What was asked for on the command line; null to go by the configuration.</param>
/// <param name="today">The day against which suppressions expire.</param>
public sealed class FindingJudgement(TeamConfiguration configuration, FailOn? failOn, DateOnly today)
{
    private readonly FailOn _failOn = failOn ?? configuration.FailOn ?? FailOn.Default;

    /// <summary>
    /// The findings that are left, worst first; an expired suppression that would have covered one adds a finding of its own at its place.
    /// <paramref name="file"/> is the path below the configuration's folder; <paramref name="document"/> says which Sid a path leads to.
    /// </summary>
    public IReadOnlyList<JudgedFinding> Judge(IEnumerable<Finding> findings, PolicyDocument document, string file, string? logicalId) =>
        [.. findings.Where(IsOn).Select(WithSeverity)
            .SelectMany(finding => Judge(finding, PlaceOf(finding, document, file, logicalId)))
            .OrderByDescending(judged => judged.Finding.Type)
            .ThenBy(judged => judged.Finding.Locations.Count == 0 ? 0 : judged.Finding.Locations[0].Span.Start.Offset)];

    private IEnumerable<JudgedFinding> Judge(Finding finding, FindingPlace place)
    {
        var covering = configuration.Suppressions.Where(suppression => suppression.Code == finding.Code && suppression.Scope.Includes(place)).ToList();
        if (covering.Find(suppression => !suppression.HasExpired(today)) is { } suppression)
        {
            return [new JudgedFinding(finding, Blocks: false, suppression)];
        }

        var expired = covering.MaxBy(suppression => suppression.Expires);
        return expired is null || !IsOn(Expired(finding, expired))
            ? [Open(finding)]
            : [Open(finding), Open(WithSeverity(Expired(finding, expired)))];
    }

    private JudgedFinding Open(Finding finding) => new(finding, SettingOf(finding)?.Blocks ?? _failOn.Includes(finding.Type), null);

    private static Finding Expired(Finding finding, Suppression suppression)
    {
        var day = suppression.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var message = $"The suppression of `{suppression.Code}` here expired on {day}; its owner is {suppression.Owner}, its reason was: {suppression.Reason.TrimEnd('.')}.";
        return TeamRules.SuppressionExpired.Report(new RuleHit(message, finding.Locations));
    }

    private bool IsOn(Finding finding) => SettingOf(finding)?.IsOn ?? true;

    private Finding WithSeverity(Finding finding) => SettingOf(finding)?.Severity is { } severity ? finding with { Type = severity } : finding;

    private RuleSetting? SettingOf(Finding finding) => configuration.Rules.GetValueOrDefault(finding.Code);

    private static FindingPlace PlaceOf(Finding finding, PolicyDocument document, string file, string? logicalId)
    {
        if (finding.Locations is not [var main, ..])
        {
            return new FindingPlace(file, null, "", logicalId);
        }

        var index = main.Path is [{ Name: "Statement" }, { Kind: PathElementKind.Index } step, ..] ? step.Position : main.Path is [{ Name: "Statement" }, ..] ? 0 : -1;
        var sid = document.Statements.FirstOrDefault(statement => statement.Index == index)?.Sid;
        return new FindingPlace(file, sid, PolicyPath.Of(main.Path), logicalId);
    }
}
