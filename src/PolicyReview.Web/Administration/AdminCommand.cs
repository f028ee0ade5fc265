using PolicyReview.Web.Accounts;
using PolicyReview.Web.Hosting;

namespace PolicyReview.Web.Administration;

/// <summary><c>admin reset-password EMAIL</c>: lets an operator with access to the data folder back in.</summary>
internal static class AdminCommand
{
    public static async Task<int> RunAsync(WebApplication app, string[] words)
    {
        if (words is not ["reset-password", var email])
        {
            await Console.Error.WriteLineAsync("Write `admin reset-password EMAIL`.");
            return 2;
        }

        await app.Services.GetRequiredService<Startup>().PrepareAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<AccountRegister>();
        if (await register.FindAsync(email) is not { } account)
        {
            await Console.Error.WriteLineAsync($"Nobody has the e-mail address `{email}`.");
            return 1;
        }

        var address = app.Services.GetRequiredService<Startup>().Address();
        await Console.Out.WriteLineAsync($"{account.DisplayName} sets a new password, once, within {AccountServices.LinkLifetime.TotalDays:0} days, at {address}{await register.PasswordPathAsync(account)}");
        return 0;
    }
}
