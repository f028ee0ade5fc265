using Microsoft.Playwright;

namespace PolicyReview.EndToEnd.Harness;

/// <summary>The policy editor on the submit page.</summary>
internal static class Editor
{
    /// <summary>Replaces the text of the first document, once the editor is there.</summary>
    public static Task SetTextAsync(IPage page, string text) => page.Locator("policy-editor").First.EvaluateAsync(
        "async (editor, text) => { await customElements.whenDefined('policy-editor'); editor.setText(text); }", text);
}
