using Ganss.Xss;
using Markdig;

namespace PolicyReview.Web.Components;

/// <summary>
/// Markdown as HTML that cannot act. Markdig's own switch keeps HTML out but lets <c>javascript:</c> links through, so its output goes
/// through a sanitizer that knows a short list of elements and link schemes.
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>HTML for <paramref name="markdown"/>, whatever is in it.</summary>
    public static string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Sanitizer.Sanitize(Markdown.ToHtml(markdown, Pipeline));
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "a",
                "table", "thead", "tbody", "tr", "th", "td", "del",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "rel" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedCssProperties = new HashSet<string>(),
        });
        sanitizer.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Dom.IElement { LocalName: "a" } link)
            {
                link.SetAttribute("rel", "noopener noreferrer nofollow");
            }
            else if (node.Node is AngleSharp.Dom.IElement { LocalName: "pre" } code)
            {
                // Wider than its place it scrolls, and the keyboard has to get there.
                code.SetAttribute("tabindex", "0");
            }
        };
        return sanitizer;
    }
}
