using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>
/// Edits of the elements of a JSON list that keep its layout: an element that goes takes its comma and its line with it, one that becomes several puts each where the
/// list has its elements.
/// </summary>
internal static class ElementEdits
{
    /// <summary>Puts for each element the texts that take its place; null leaves it as it is, an empty list takes it out. At least one element must stay.</summary>
    public static void Change(TextEdits edits, SourceText source, IReadOnlyList<SourceNode> elements, IReadOnlyList<IReadOnlyList<string>?> instead)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (instead[i] is null)
            {
                continue;
            }

            if (instead[i] is { Count: > 0 } texts)
            {
                edits.Replace(elements[i].Start, elements[i].End, string.Join(SeparatorBefore(source.Text, elements[i]), texts));
                continue;
            }

            var last = i;
            while (last + 1 < elements.Count && instead[last + 1] is { Count: 0 })
            {
                last++;
            }

            TakeOut(edits, elements, i, last);
            i = last;
        }
    }

    /// <summary>What stands between two elements where <paramref name="element"/> is one: a comma and its line's indent, or a comma and a space.</summary>
    public static string SeparatorBefore(string text, SourceNode element)
    {
        var start = element.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start > 0 && text[start - 1] == '\n' ? $",{NewLine(text)}{text[start..element.Start]}" : ", ";
    }

    /// <summary>How the text ends its lines.</summary>
    public static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static void TakeOut(TextEdits edits, IReadOnlyList<SourceNode> elements, int first, int last)
    {
        if (last + 1 < elements.Count)
        {
            edits.Replace(elements[first].Start, elements[last + 1].Start, "");
        }
        else
        {
            edits.Replace(first == 0 ? elements[0].Start : elements[first - 1].End, elements[last].End, "");
        }
    }
}
