using Microsoft.AspNetCore.Identity;
using PolicyReview.Storage.Accounts;

namespace PolicyReview.Web.Demo;

/// <summary>In a demo whoever comes is the reviewer, until they switch.</summary>
internal sealed class DemoSignIn(RequestDelegate next, DemoMode demo)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (demo.IsOn && context.User.Identity?.IsAuthenticated != true && IsForPeopleHere(context.Request.Path) && context.GetEndpoint() is not null)
        {
            var users = context.RequestServices.GetRequiredService<UserManager<Account>>();
            var signIn = context.RequestServices.GetRequiredService<SignInManager<Account>>();
            var reviewer = await users.FindByEmailAsync(DemoPeople.ReviewerEmail) ?? throw new InvalidOperationException("The demo has no reviewer.");
            await signIn.SignInAsync(reviewer, isPersistent: false);
            context.User = await signIn.CreateUserPrincipalAsync(reviewer);
        }

        await next(context);
    }

    // Share pages are for people outside, and the served API for programs.
    private static bool IsForPeopleHere(PathString path) => !path.StartsWithSegments("/share") && !path.StartsWithSegments("/aws");
}
