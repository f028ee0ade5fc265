using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Storage.Accounts;
using PolicyReview.Web.Hosting;

namespace PolicyReview.Web.Accounts;

/// <summary>Creates the first person, who gets every role that does not exclude another.</summary>
public sealed class FirstAdministrator(AccountRegister register, IPeople people, WebSettings settings)
{
    private const PersonRoles Roles = PersonRoles.Administrator | PersonRoles.Author | PersonRoles.Reviewer | PersonRoles.SecurityReviewer;

    /// <summary>Creates the administrator with a password.</summary>
    public async Task<Result<Account>> CreateAsync(string name, string email, string password)
    {
        var added = await register.AddAsync(name, email, Roles);
        if (!added.Succeeded)
        {
            return added;
        }

        var path = await register.PasswordPathAsync(added.Value);
        var set = await register.SetPasswordAsync(added.Value.Id, path[(path.IndexOf('=', StringComparison.Ordinal) + 1)..], password);
        if (!set.Succeeded)
        {
            await register.RemoveAsync(added.Value);
        }

        return set;
    }

    /// <summary>Creates the administrator named in the settings, while there is nobody.</summary>
    /// <exception cref="SettingsException">The e-mail address or password cannot be used.</exception>
    internal async Task CreateFromSettingsAsync(CancellationToken cancellationToken)
    {
        if (settings.Setup.AdministratorEmail is not { } email || (await people.ListAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        var password = (await File.ReadAllTextAsync(settings.Setup.AdministratorPasswordFile!, cancellationToken)).Trim();
        if (await CreateAsync("Administrator", email, password) is { Error: { } error })
        {
            throw new SettingsException($"The administrator of `PolicyReview:Setup` cannot be created: {error.Message}");
        }
    }
}
