using System.Text;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>Edits of a text at offsets that do not overlap; what lies between them stays as it is.</summary>
internal sealed class TextEdits
{
    private readonly List<(int Start, int End, string Replacement)> _edits = [];

    public void Replace(int start, int end, string replacement) => _edits.Add((start, end, replacement));

    /// <summary>The part of <paramref name="text"/> from <paramref name="start"/> up to <paramref name="end"/>, edited.</summary>
    public string Apply(string text, int start, int end)
    {
        var result = new StringBuilder();
        var at = start;
        foreach (var edit in _edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Replacement);
            at = edit.End;
        }

        return result.Append(text, at, end - at).ToString();
    }
}
