using PolicyReview.Reviews.People;

namespace PolicyReview.Web.Accounts;

/// <summary>The words for roles.</summary>
internal static class RoleNames
{
    /// <summary>Each role, its word, and what it lets a person do.</summary>
    public static IReadOnlyList<(PersonRoles Role, string Name, string Meaning)> All { get; } =
    [
        (PersonRoles.Author, "author", "submits policies and answers findings"),
        (PersonRoles.Reviewer, "reviewer", "decides on policies of others"),
        (PersonRoles.SecurityReviewer, "security reviewer", "decides, also where security has to"),
        (PersonRoles.Auditor, "auditor", "reads every record"),
        (PersonRoles.Administrator, "administrator", "adds people and sets what is required"),
    ];

    /// <summary>"author, reviewer"</summary>
    public static string List(PersonRoles roles) => string.Join(", ", All.Where(entry => roles.HasFlag(entry.Role)).Select(entry => entry.Name));
}
