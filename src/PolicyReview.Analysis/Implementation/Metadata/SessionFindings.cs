using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>A person's longest session, held against what the use-case table says of it.</summary>
public static class SessionFindings
{
    /// <summary>A person's session may be longer than the table allows.</summary>
    public const string LongerThanAsked = "session-longer-than-asked";

    /// <summary>A person's session may be longer than AWS's default, and the table does not say how long.</summary>
    public const string LongerThanDefault = "session-longer-than-default";

    // The shortest maximum that AWS takes, and what a role or permission set has that says nothing.
    private const int OneHour = 3600;

    /// <summary>The findings, at most one a row, at its principal; <paramref name="maxSessionDuration"/> is in seconds, null for AWS's default of one hour.</summary>
    public static IEnumerable<Finding> Of(int? maxSessionDuration, UseCaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Rows.Select(row => Of(maxSessionDuration ?? OneHour, row)).OfType<Finding>();
    }

    // A workload renews its credentials by itself; for a person the session is how long a stolen token or an unlocked desk counts.
    private static Finding? Of(int seconds, UseCase row) => !PrincipalWording.IsHuman(row.Principal.Text) ? null : Limit(row) switch
    {
        { } limit when limit < seconds => Report(SessionChecks.LongerThanAsked, $"`{row.Name.Text}` allows a session of {Words(limit)}, and the role's maximum is {Words(seconds)}.",
            limit < OneHour ? "AWS takes no maximum under 1 hour: set it to 3600, and let people ask for the shorter session when they assume the role." : $"Set the maximum session duration to {limit}, or change the table.", row),
        null when seconds > OneHour => Report(SessionChecks.LongerThanDefault, $"A person may stay in the role of `{row.Name.Text}` for {Words(seconds)}, and the table does not say why.", null, row),
        _ => null,
    };

    private static int? Limit(UseCase row) =>
        ((TableCell[])[row.Name, row.Principal, row.Required, row.Avoided, .. row.Extra]).Select(cell => SessionWording.LimitIn(cell.Text)).Min();

    private static string Words(int seconds) => seconds switch
    {
        OneHour => "1 hour",
        _ when seconds % 3600 == 0 => $"{seconds / 3600} hours",
        _ when seconds % 60 == 0 => $"{seconds / 60} minutes",
        _ => $"{seconds} seconds",
    };

    private static Finding Report(SubmissionCheck check, string message, string? advice, UseCase row) =>
        check.Descriptor.Report(new RuleHit(message, [new([], row.Principal.Span)]) { Advice = advice });
}
