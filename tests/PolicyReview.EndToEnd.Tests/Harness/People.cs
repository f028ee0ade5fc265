using Microsoft.Playwright;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>The steps by which people get in.</summary>
internal static class People
{
    public const string Password = "correct horse battery staple";

    /// <summary>Follows the set-up link and becomes the first administrator.</summary>
    public static async Task SetUpAsync(IPage page, Uri link)
    {
        await page.GotoAsync(link.ToString());
        await page.FillAsync("#name", "Ada Admin");
        await page.FillAsync("#email", "ada@example.com");
        await page.FillAsync("#password", Password);
        await page.ClickAsync("text=Create and sign in");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("You are alone here");
    }

    /// <summary>Lets the administrator on <paramref name="admin"/> add a person, who sets a password on <paramref name="page"/>.</summary>
    public static async Task JoinAsync(IPage admin, IPage page, string name, string email, params string[] roles)
    {
        await admin.GotoAsync("/admin");
        var form = admin.Locator("form:has(input[value=add])");
        await form.Locator("#name").FillAsync(name);
        await form.Locator("#email").FillAsync(email);
        await form.Locator("input[name=roles][value=Author]").SetCheckedAsync(false);
        foreach (var role in roles)
        {
            await form.Locator($"input[name=roles][value={role}]").SetCheckedAsync(true);
        }

        await form.Locator("button:has-text('Add')").ClickAsync();
        var link = await admin.InputValueAsync("#one-time-link");
        await page.GotoAsync(new Uri(link).PathAndQuery);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("text=Set password and sign in");
        await Assertions.Expect(page.Locator(".who")).ToContainTextAsync(name);
    }
}
