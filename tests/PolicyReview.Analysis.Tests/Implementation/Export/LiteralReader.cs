using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>
/// Reads the literals of Terraform, TypeScript and C# that an export holds, by the grammar of each language and nothing of the code that writes them.
/// </summary>
internal sealed class LiteralReader(string text, int start, ExportTarget language)
{
    private int _at = start;

    /// <summary>The value that follows <paramref name="marker"/>.</summary>
    public static JsonNode After(string text, string marker, ExportTarget language)
    {
        var at = text.IndexOf(marker, StringComparison.Ordinal);
        Assert.True(at >= 0, $"`{marker}` is missing from:\n{text}");
        return new LiteralReader(text, at + marker.Length, language).Value();
    }

    private JsonNode Value()
    {
        Skip();
        if (Takes("new Dictionary<string, object> ") || text[_at] == '{')
        {
            return Object();
        }

        return Takes("new object[] ") || text[_at] == '[' ? List() : JsonValue.Create(Text());
    }

    private JsonObject Object()
    {
        var result = new JsonObject();
        Expect('{');
        for (Skip(); text[_at] != '}'; Skip())
        {
            var isBracketed = Takes("[");
            var name = text[_at] is '"' or '\'' ? Text() : Identifier();
            if (isBracketed)
            {
                Expect(']');
            }

            Expect(language == ExportTarget.CdkTypeScript ? ':' : '=');
            result.Add(name, Value());
            Skip();
            Takes(",");
        }

        Expect('}');
        return result;
    }

    private JsonArray List()
    {
        var close = text[_at] == '{' ? '}' : ']';
        var result = new JsonArray();
        _at++;
        for (Skip(); text[_at] != close; Skip())
        {
            result.Add(Value());
            Skip();
            if (!Takes(","))
            {
                Assert.Equal(close, text[_at]);
            }
        }

        _at++;
        return result;
    }

    private string Identifier()
    {
        var from = _at;
        while (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_')
        {
            _at++;
        }

        Assert.NotEqual(from, _at);
        return text[from.._at];
    }

    private string Text()
    {
        var isInterpolated = Takes("$") || text[_at] == '`' || language == ExportTarget.Terraform;
        var quote = text[_at++];
        var result = new StringBuilder();
        while (text[_at] != quote)
        {
            Assert.False(text[_at] is '\n' or '\r');
            result.Append(Piece(isInterpolated));
        }

        _at++;
        return result.ToString();
    }

    private string Piece(bool isInterpolated)
    {
        if (text[_at] == '\\')
        {
            return Escape();
        }

        if (isInterpolated)
        {
            foreach (var (written, meant) in Marks())
            {
                if (Takes(written))
                {
                    return meant;
                }
            }

            Assert.False((IsAt("${") && language != ExportTarget.CdkCSharp) || (IsAt("%{") && language == ExportTarget.Terraform), text[_at..Math.Min(text.Length, _at + 40)]);
        }

        return text[_at++].ToString();
    }

    private (string Written, string Meant)[] Marks() => language switch
    {
        ExportTarget.Terraform =>
            [("$${", "${"), ("%%{", "%{"), ("${data.aws_caller_identity.current.account_id}", Roles.Account), ("${data.aws_region.current.region}", Roles.Region)],
        ExportTarget.CdkTypeScript => [("${this.account}", Roles.Account), ("${this.region}", Roles.Region)],
        _ => [("{{", "{"), ("}}", "}"), ("{Account}", Roles.Account), ("{Region}", Roles.Region)],
    };

    private string Escape()
    {
        var c = text[_at + 1];
        _at += 2;
        if (c == 'u')
        {
            _at += 4;
            return ((char)int.Parse(text[(_at - 4).._at], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
        }

        return c switch { 'n' => "\n", 'r' => "\r", 't' => "\t", _ => c.ToString() };
    }

    private void Skip()
    {
        while (char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private void Expect(char c)
    {
        Skip();
        Assert.Equal(c, text[_at]);
        _at++;
    }

    private bool IsAt(string word) => string.CompareOrdinal(text, _at, word, 0, word.Length) == 0;

    private bool Takes(string word)
    {
        if (!IsAt(word))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }
}
