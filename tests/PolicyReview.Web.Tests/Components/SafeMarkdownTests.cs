using AngleSharp.Html.Parser;
using PolicyReview.Web.Components;

namespace PolicyReview.Web.Tests.Components;

public sealed class SafeMarkdownTests
{
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](vbscript:msgbox)",
        "[x](data:text/html,<script>alert(1)</script>)",
        "![x](https://tracker.example/pixel.png)",
        "![x](data:image/svg+xml;base64,PHN2Zy8+)",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "| a |\n|---|\n| <b onclick=alert(1)>c</b> |",
        "<a href=\"https://x\" style=\"position:fixed\">x</a>",
        "<iframe src=\"https://x\"></iframe>",
        "<form action=\"https://x\"><input></form>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void ToHtml_AnAttack_HasNothingThatActs(string markdown)
    {
        var document = new HtmlParser().ParseDocument(SafeMarkdown.ToHtml(markdown));

        Assert.Empty(document.QuerySelectorAll("script, img, svg, iframe, form, input, style, link, object, embed, base, meta"));
        Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        Assert.All(document.QuerySelectorAll("[href]"), link => Assert.Matches("^(https?|mailto):", link.GetAttribute("href")!));
    }

    [Fact]
    public void ToHtml_ATableWithCodeAndLinks_KeepsThem()
    {
        var html = SafeMarkdown.ToHtml("| Sid | Fix |\n|---|---|\n| A | `s3:Get*` see [AWS](https://aws.amazon.com) |");

        Assert.Contains("<td><code>s3:Get*</code>", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer nofollow\"", html, StringComparison.Ordinal);
    }
}
