using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases;

/// <summary>The checks of <see cref="TableReview"/>.</summary>
public static class TableChecks
{
    private const string LooksAt = "the use-case table";
    private const string LeastPrivilege = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege";

    /// <summary>The table cannot be read.</summary>
    public static SubmissionCheck Unreadable { get; } = Of(
        "unreadable-use-case-table", FindingType.Error, "Use-case table cannot be read",
        "Write the table with its four columns.",
        "The Markdown holds no table with the columns Use case, Principal, Required permissions and Explicitly avoid. Without it nothing can be proven.");

    /// <summary>A row requires nothing.</summary>
    public static SubmissionCheck EmptyRequiredCell { get; } = Of(
        "empty-required-cell", FindingType.Warning, "Nothing is required",
        "Say what the principal must be able to do, or remove the row.",
        "A row asks for no permission: whatever the policy allows for it is access nobody asked for.");

    /// <summary>A row avoids nothing.</summary>
    public static SubmissionCheck EmptyAvoidCell { get; } = Of(
        "empty-avoid-cell", FindingType.Warning, "Nothing is avoided",
        "Write what a mistake or an attacker must not reach: deletes, other buckets, IAM, keys. The negative boundary is what a review can be held against.",
        "A row says of nothing that it must never happen. What is required can be proven all the same; that nothing else slipped in cannot be held against anything.");

    /// <summary>A row is for a user with keys that do not expire.</summary>
    public static SubmissionCheck LongTermPrincipal { get; } = Of(
        "long-term-principal", FindingType.Warning, "Long-term credentials",
        "Let a role be assumed instead: an execution role, an OIDC or SAML provider, IAM Identity Center.",
        "The principal is an IAM user or an access key, whose credentials do not expire and outlive the use case.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } = [Unreadable, EmptyRequiredCell, EmptyAvoidCell, LongTermPrincipal];

    private static SubmissionCheck Of(string code, FindingType type, string title, string advice, string explanation) =>
        new(RuleDescriptor.Own(code, type, title, advice, LeastPrivilege) with { Source = FindingSource.UseCases }, explanation, LooksAt);
}
