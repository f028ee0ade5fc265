using Microsoft.Playwright;
using PolicyReview.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace PolicyReview.EndToEnd;

/// <summary>Every page in a demo: axe, and a console without complaints, in light and dark, wide and narrow.</summary>
public sealed class EveryPageTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("POLICYREVIEW_LONG") == "1";

    /// <summary>The looks that differ most; <c>POLICYREVIEW_LONG=1</c> asks for every one.</summary>
    public static TheoryData<ColorScheme, int> Looks()
    {
        var looks = new TheoryData<ColorScheme, int> { { ColorScheme.Light, 1280 }, { ColorScheme.Dark, 1280 }, { ColorScheme.Light, 390 } };
        foreach (var width in IsLong ? (int[])[360, 390, 768, 1024, 1600] : [])
        {
            looks.Add(ColorScheme.Dark, width);
            if (width != 390)
            {
                looks.Add(ColorScheme.Light, width);
            }
        }

        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task EveryPage_HeldAgainstAxe_HasNothingSerious(ColorScheme scheme, int width)
    {
        await using var browser = await TestBrowser.StartAsync();
        await using var server = await RunningServer.StartAsync(null, "--demo");
        var page = await browser.NewPersonAsync(server.Address, scheme, width);
        foreach (var path in (string[])["/", "/?state=Withdrawn", "/reviews/1", "/reviews/2", "/reviews/3", "/reviews/4", "/reviews/4/diff?from=1&to=1", "/reviews/1/compare", "/reviews/1/compare?policy=1/1&with=arn:aws:iam::aws:policy/ReadOnlyAccess", "/reviews/2/compare?policy=draft&with=2/1/1", "/reviews/1/compare?policy=1/1&with=lambda", "/reviews/1/compare?policy=1/1&with=99/1/1", "/reviews/1/ask?action=s3:DeleteObject&resource=arn:aws:s3:::example-uploads/incoming/a", "/reviews/2/draft", "/reviews/1/draft?how=reduce", "/reviews/1/tests", "/reviews/3/code?to=terraform", "/reviews/4/code?name=a/b", "/reviews/1/drift", "/reviews/1/effective", "/checks/excess-access", "/reviews/99", "/admin", "/account", "/checks", "/checks?q=wildcard&type=Warning", "/checks/INVALID_ACTION", "/checks/nothing"])
        {
            await VisitAsync(page, path);
        }

        await page.GotoAsync("/");
        await page.ClickAsync("text=Switch to Kenji Abe");
        await Expect(page.Locator(".banner")).ToContainTextAsync("You are Kenji Abe");
        await VisitAsync(page, "/submit");
        await page.ClickAsync("#template-github-actions-deploy button");
        await Expect(page.Locator("#title")).ToHaveValueAsync("GitHub Actions deploy");
        await VisitAsync(page, new Uri(page.Url).AbsolutePath);

        Assert.True(browser.Complaints.Count == 0, string.Join("\n", browser.Complaints));
    }

    // What the server answers to each link of the page that is its own.
    private static async Task AssertLinksLeadSomewhereAsync(IPage page, string path)
    {
        var broken = await page.EvaluateAsync<string[]>("""
            async () => {
              const known = window.name ? JSON.parse(window.name) : [];
              const links = [...new Set([...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0]))].filter(link => link.startsWith(location.origin) && link !== location.href.split('#')[0] && !known.includes(link));
              const broken = [];
              for (const link of links) {
                const answer = await fetch(link);
                if (!answer.ok) broken.push(`${link} ${answer.status}`);
              }
              window.name = JSON.stringify([...known, ...links]);
              return broken;
            }
            """);
        Assert.True(broken.Length == 0, $"{path} has links that lead nowhere: {string.Join(", ", broken)}");
    }

    private static async Task VisitAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Accessibility.AssertNothingSeriousAsync(page, path);
        await AssertLinksLeadSomewhereAsync(page, path);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} px wider than the window.");
    }
}
