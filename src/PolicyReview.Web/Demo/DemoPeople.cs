using PolicyReview.Reviews.People;

namespace PolicyReview.Web.Demo;

/// <summary>The two people of a demo.</summary>
internal static class DemoPeople
{
    public const string AuthorEmail = "kenji@example.com";
    public const string ReviewerEmail = "mei@example.com";

    public static IReadOnlyList<(string Name, string Email, PersonRoles Roles)> All { get; } =
    [
        ("Mei Tanaka", ReviewerEmail, PersonRoles.Reviewer | PersonRoles.SecurityReviewer | PersonRoles.Administrator),
        ("Kenji Abe", AuthorEmail, PersonRoles.Author),
    ];
}
