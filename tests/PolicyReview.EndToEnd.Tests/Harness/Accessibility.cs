using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>Holds a page against axe.</summary>
internal static class Accessibility
{
    /// <summary>Fails if axe finds anything serious or critical.</summary>
    public static async Task AssertNothingSeriousAsync(IPage page, string name)
    {
        var result = await page.RunAxe();
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} at {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Target))}");
        Assert.True(!serious.Any(), $"{name}: {string.Join('\n', serious)}");
    }
}
