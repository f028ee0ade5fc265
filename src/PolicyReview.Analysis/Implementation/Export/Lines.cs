using System.Text;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Text line by line, with <c>\n</c> on every system.</summary>
internal sealed class Lines
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line, if <paramref name="isWanted"/>.</summary>
    public Lines Add(string line = "", bool isWanted = true)
    {
        if (isWanted)
        {
            _text.Append(line).Append('\n');
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}
