namespace PolicyReview.EndToEnd.Harness;

/// <summary>Finds a Chromium on this machine. Playwright's own browsers are not downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Its path; the calling test is skipped if there is none, or fails where browser tests must run.</summary>
    public static string PathOrSkip()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Places.FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("POLICYREVIEW_REQUIRE_BROWSER") == "1")
        {
            Assert.Fail("Chromium is not installed, and POLICYREVIEW_REQUIRE_BROWSER asks for it.");
        }

        Assert.SkipWhen(path is null, "Chromium is not installed: `apt-get install chromium` (or set CHROMIUM_PATH) runs the browser tests.");
        return path!;
    }
}
