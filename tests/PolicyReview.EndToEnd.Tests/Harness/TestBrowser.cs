using Microsoft.Playwright;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>A Chromium of its own for a test. Each session is a person with cookies of their own; what the console complains of fails the test.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _complaints = [];

    private TestBrowser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Errors that pages put into the console: broken scripts, and what the content security policy refused.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<TestBrowser> StartAsync()
    {
        var path = Chromium.PathOrSkip();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new TestBrowser(playwright, browser);
    }

    /// <summary>A page in a session without cookies.</summary>
    /// <param name="address">The server.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="inspected">True for a page that a tool looks into: what the tool runs into does not count as the page's complaint.</param>
    public async Task<IPage> NewPersonAsync(Uri address, ColorScheme scheme = ColorScheme.Light, int width = 1280, bool inspected = false)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        if (inspected)
        {
            return page;
        }

        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
