using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyReview.Storage.Accounts;

namespace PolicyReview.Web.Demo;

/// <summary><c>POST /demo/switch</c>: be the other person.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoMode>().IsOn)
        {
            return;
        }

        app.MapPost("/demo/switch", async ([FromForm] string email, UserManager<Account> users, SignInManager<Account> signIn) =>
        {
            if (DemoPeople.All.Any(person => person.Email == email) && await users.FindByEmailAsync(email) is { } account)
            {
                await signIn.SignInAsync(account, isPersistent: false);
            }

            return Results.LocalRedirect("/");
        });
    }
}
