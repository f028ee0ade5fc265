namespace PolicyReview.Analysis.Policies;

/// <summary>Says in a person's words why a text stopped being JSON.</summary>
internal static class SyntaxFault
{
    public static SyntaxProblem Describe(SourceText source, int offset, bool tooDeep)
    {
        var text = source.Text;
        var at = Math.Min(offset, text.Length);
        var end = Math.Min(at + 1, text.Length);
        return new SyntaxProblem(tooDeep ? TooDeep : Message(text, at), source.SpanOf(at, end));
    }

    private static string TooDeep =>
        $"Brackets are nested more than {SourceTreeReader.MaxDepth} deep. A policy needs seven levels; remove the extra ones.";

    private static string Message(string text, int at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "The document is empty. Paste a policy that starts with `{`.";
        }

        if (at >= text.Length)
        {
            return "The text ends before the policy does. Add the missing closing quotation mark, `]` or `}`.";
        }

        var before = text[..at].TrimEnd();
        return text[at] switch
        {
            '}' or ']' when before.EndsWith(',') => $"A comma stands before `{text[at]}`. Remove the comma after the last entry.",
            '}' or ']' => $"`{text[at]}` closes something that is not open here. Check that every `{{` and `[` has its partner.",
            '\'' => "Single quotation marks are not JSON. Write `\"` instead of `'`.",
            '\u201C' or '\u201D' => "Typographic quotation marks are not JSON. Write a straight `\"`.",
            '/' or '#' => "Comments are not JSON. Remove the comment.",
            '"' => "A comma or colon is missing before this string. Add it.",
            '{' or '[' => $"A comma or colon is missing before `{text[at]}`. Add it.",
            '\n' or '\r' or '\t' => "A string runs over the end of its line. Close it with `\"`.",
            _ when before.Length == 0 => "The document does not start with `{`. Paste the JSON of one policy.",
            var c => $"`{c}` cannot stand here. Check the quotation marks and commas around it.",
        };
    }
}
