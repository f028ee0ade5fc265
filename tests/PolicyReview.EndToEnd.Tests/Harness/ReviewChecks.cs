using Microsoft.Playwright;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>The checks on a review page.</summary>
internal static class ReviewChecks
{
    /// <summary>Waits until the page shows what all checks found: one that was drawn while some ran loads itself once more, under whoever clicks in it.</summary>
    public static Task SettledAsync(IPage page) => page.Locator(".checks[data-behind=false]").WaitForAsync();
}
