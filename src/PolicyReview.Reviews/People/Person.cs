namespace PolicyReview.Reviews.People;

/// <summary>A person with the roles held now. Commands ask for it afresh: a circuit may outlive a role.</summary>
/// <param name="IsActive">False once an administrator has disabled the account.</param>
public sealed record Person(PersonId Id, string Name, string Email, PersonRoles Roles, bool IsActive)
{
    /// <summary>May submit policies.</summary>
    public bool CanSubmit => IsActive && Roles.HasFlag(PersonRoles.Author);

    /// <summary>May sign off what others wrote.</summary>
    public bool CanReview => IsActive && (Roles & (PersonRoles.Reviewer | PersonRoles.SecurityReviewer)) != 0;
}
