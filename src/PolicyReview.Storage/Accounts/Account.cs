using Microsoft.AspNetCore.Identity;
using PolicyReview.Reviews.People;

namespace PolicyReview.Storage.Accounts;

/// <summary>A person's way in: what Identity keeps, and what the domain knows as <see cref="Person"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name on records.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The roles held now.</summary>
    public PersonRoles Roles { get; set; }

    /// <summary>Set by an administrator: cannot sign in any more; records keep the name.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The domain's view.</summary>
    public Person ToPerson() => new(new PersonId(Id), DisplayName, Email ?? "", Roles, !IsDisabled);
}
