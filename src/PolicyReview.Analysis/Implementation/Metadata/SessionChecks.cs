using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>The checks of <see cref="SessionFindings"/>.</summary>
public static class SessionChecks
{
    private const string Sessions = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html";

    /// <inheritdoc cref="SessionFindings.LongerThanAsked" />
    public static SubmissionCheck LongerThanAsked { get; } = Of(
        SessionFindings.LongerThanAsked, FindingType.Warning, "Session is longer than asked",
        "Set the maximum session duration to what the table says, or change the table.",
        "A row for people names the longest session, and the role's metadata lets them stay longer. For a person the session is how long a stolen token or an unlocked desk counts.");

    /// <inheritdoc cref="SessionFindings.LongerThanDefault" />
    public static SubmissionCheck LongerThanDefault { get; } = Of(
        SessionFindings.LongerThanDefault, FindingType.Suggestion, "Session is longer than AWS's default",
        "Write the longest session into the principal column, such as `Federated human user, session of at most 4 hours`, or set the maximum to 3600.",
        "The role's metadata lets people stay longer than the hour that AWS gives by itself, and no row says that they need it.");

    /// <summary>Both.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } = [LongerThanAsked, LongerThanDefault];

    private static SubmissionCheck Of(string code, FindingType type, string title, string advice, string explanation) => new(
        RuleDescriptor.Own(code, type, title, advice, Sessions) with { Source = FindingSource.UseCases }, explanation, "the role's longest session against the use-case table");
}
