using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyReview.Analysis.Validation;

/// <summary>Writes a string as it stands in a policy.</summary>
internal static class JsonQuote
{
    /// <summary>The string in quotation marks, with JSON's escapes only where JSON needs them.</summary>
    public static string Of(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
