using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using System.Text;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Storage.Accounts;

namespace PolicyReview.Web.Accounts;

/// <summary>Adds people, changes what they may do, and makes the one-time links by which they set a password.</summary>
public sealed class AccountRegister(UserManager<Account> users)
{
    /// <summary>Adds a person without a password; the result is the account to make a link for.</summary>
    public async Task<Result<Account>> AddAsync(string name, string email, PersonRoles roles)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(email);
        if (Problems(name, email, roles).ToList() is { Count: > 0 } problems)
        {
            return new Invalid(problems);
        }

        var account = new Account { DisplayName = name.Trim(), Email = email.Trim(), UserName = email.Trim(), Roles = roles, LockoutEnabled = true };
        var created = await users.CreateAsync(account);
        return created.Succeeded ? account : new Invalid("email", Explain(created));
    }

    /// <summary>Changes the roles of a person, or switches them off or on.</summary>
    public async Task<Result<Account>> ChangeAsync(Guid id, PersonRoles roles, bool disabled, Person by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return new NotFound("There is no such person.");
        }

        if (id == by.Id.Value && (disabled || !roles.HasFlag(PersonRoles.Administrator)))
        {
            return new Conflict("You cannot take your own administrator role. Ask another administrator.");
        }

        account.Roles = roles;
        account.IsDisabled = disabled;
        await users.UpdateAsync(account);
        await users.UpdateSecurityStampAsync(account);
        return account;
    }

    /// <summary>The path of a link by which <paramref name="account"/> sets a password, once.</summary>
    public async Task<string> PasswordPathAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var token = await users.GeneratePasswordResetTokenAsync(account);
        return $"/password/{account.Id}?token={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
    }

    /// <summary>Sets the password with the token of a link; the link is used up by it.</summary>
    public async Task<Result<Account>> SetPasswordAsync(Guid id, string token, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var spent = new NotFound("This link does not work any more. It was used, it has expired, or it is not complete; ask an administrator for a new one.");
        if (await users.FindByIdAsync(id.ToString()) is not { IsDisabled: false } account || Decode(token) is not { } code)
        {
            return spent;
        }

        var set = await users.ResetPasswordAsync(account, code, password);
        if (set.Succeeded)
        {
            await users.SetLockoutEndDateAsync(account, null);
            return account;
        }

        return set.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken)) ? spent : new Invalid("password", Explain(set));
    }

    /// <summary>Takes back an account that was just added and never used.</summary>
    internal Task RemoveAsync(Account account) => users.DeleteAsync(account);

    /// <summary>Finds the account of an e-mail address.</summary>
    public Task<Account?> FindAsync(string email) => users.FindByEmailAsync(email);

    /// <summary>Finds an account.</summary>
    public Task<Account?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());

    private static IEnumerable<FieldProblem> Problems(string name, string email, PersonRoles roles)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new("name", "The name is missing. It stands on every record.");
        }

        if (!email.Trim().Contains('@', StringComparison.Ordinal) || email.Trim().Any(char.IsWhiteSpace))
        {
            yield return new("email", $"`{email}` is no e-mail address. Write one such as `mei@example.com`.");
        }

        if (roles == PersonRoles.None)
        {
            yield return new("roles", "No role is chosen. Choose at least one.");
        }
    }

    private static string Explain(IdentityResult result) => string.Join(" ", result.Errors.Select(error => error.Description).Distinct());

    private static string? Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
