using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>
/// How the ARNs of a resource type look, such as <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>, as the set of texts it stands for.
/// A placeholder stands for any text; in the first five fields for text without <c>:</c>, and at the end of a template that another
/// type of the service carries on with <c>/</c> (a bucket's name, a table's name) for text without <c>/</c>.
/// </summary>
public sealed class ArnTemplate
{
    private readonly List<Part> _parts;

    /// <summary>Reads a template; <paramref name="isCarriedOn"/> says that a longer template continues this one with <c>/</c>.</summary>
    public ArnTemplate(string text, bool isCarriedOn)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        IsCarriedOn = isCarriedOn;
        _parts = Read(text, isCarriedOn);
    }

    /// <summary>The template as AWS writes it.</summary>
    public string Text { get; }

    /// <summary>True if another type's template continues this one with <c>/</c>, so that its last placeholder holds none.</summary>
    public bool IsCarriedOn { get; }

    /// <summary>The template's fields, <c>*</c> for each placeholder.</summary>
    public ArnPattern? Fields => ArnPattern.TryParse(string.Concat(_parts.Select(part => part.Literal?.ToString() ?? "*")));

    /// <summary>
    /// True if some ARN fits both this template and <paramref name="written"/>, a policy's resource with <c>*</c> and <c>?</c>
    /// (a policy variable <c>${…}</c> counts as <c>*</c>).
    /// </summary>
    public bool Overlaps(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var pattern = PolicyVariables.ToWildcards(written);
        if (IsOfAnotherService(pattern))
        {
            return false;
        }

        var reached = new bool[_parts.Count + 1, pattern.Length + 1];
        reached[0, 0] = true;
        for (var i = 0; i <= _parts.Count; i++)
        {
            for (var j = 0; j <= pattern.Length; j++)
            {
                if (reached[i, j])
                {
                    Step(reached, pattern, i, j);
                }
            }
        }

        return reached[_parts.Count, pattern.Length];
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    // Most pairs differ in the service: that is seen without comparing the rest.
    private bool IsOfAnotherService(string pattern)
    {
        var (mine, theirs) = (Text.Split(':', 4), pattern.Split(':', 4));
        return mine.Length == 4 && theirs.Length == 4 && !mine[2].Contains('$', StringComparison.Ordinal)
            && theirs.Take(3).All(field => !WildcardPattern.HasWildcard(field)) && mine[2] != theirs[2];
    }

    private void Step(bool[,] reached, string pattern, int i, int j)
    {
        var star = j < pattern.Length && pattern[j] == '*';
        if (star)
        {
            reached[i, j + 1] = true;
        }

        if (i == _parts.Count)
        {
            return;
        }

        var part = _parts[i];
        if (part.Literal is not { } literal)
        {
            reached[i + 1, j] = true;
            if (j < pattern.Length && (star || pattern[j] == '?' || pattern[j] != part.Except))
            {
                reached[i, j + 1] = true;
            }
        }
        else if (star)
        {
            reached[i + 1, j] = true;
        }
        else if (j < pattern.Length && (pattern[j] == '?' || pattern[j] == literal))
        {
            reached[i + 1, j + 1] = true;
        }
    }

    private static List<Part> Read(string text, bool isCarriedOn)
    {
        var parts = new List<Part>(text.Length);
        var colons = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0 && text[i] != '*')
            {
                colons += text[i] == ':' ? 1 : 0;
                parts.Add(new Part(text[i], '\0'));
                continue;
            }

            i = Math.Max(i, end);
            var last = i == text.Length - 1;
            parts.Add(new Part(null, colons < 5 ? ':' : last && isCarriedOn ? '/' : '\0'));
        }

        return parts;
    }

    // A literal character, or any run of characters but one.
    private readonly record struct Part(char? Literal, char Except);
}
