using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using PolicyReview.Storage;
using PolicyReview.Storage.Accounts;

namespace PolicyReview.Web.Accounts;

/// <summary>Who may come in: ASP.NET Core Identity with a cookie, lockout, and one-time links instead of e-mail.</summary>
internal static class AccountServices
{
    /// <summary>How long a link to set a password works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(7);

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 4;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PolicyReviewDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = LinkLifetime);

        // A person who is switched off, or changes the password, is signed out everywhere with the next request.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);

        // All of Identity's cookies, used or not: its sign-out of a stale session fails where one of them is unknown.
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/sign-in";
            options.Cookie.Name = "policyreview";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<FirstAdministrator>();
        services.AddSingleton<SetUpLink>();
    }
}
