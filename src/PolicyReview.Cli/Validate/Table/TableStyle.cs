using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Validate.Table;

/// <summary>How wide the table may be, and whether it may use colours.</summary>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="UsesColour">True on a terminal whose user has not set <c>NO_COLOR</c> (https://no-color.org).</param>
internal sealed record TableStyle(int Width, bool UsesColour)
{
    private const int Default = 80;
    private const int Widest = 120;

    /// <summary>What the console can show.</summary>
    public static TableStyle OfConsole()
    {
        if (Console.IsOutputRedirected)
        {
            return new TableStyle(Default, false);
        }

        var hasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new TableStyle(Console.WindowWidth is > 20 and var width ? Math.Min(width, Widest) : Default, hasColour);
    }

    /// <summary><paramref name="text"/> in bold.</summary>
    public string Strong(string text) => Paint(text, "1");

    /// <summary><paramref name="text"/> less prominent.</summary>
    public string Faint(string text) => Paint(text, "2");

    /// <summary><paramref name="text"/> in the colour of <paramref name="type"/>.</summary>
    public string Of(FindingType type, string text) => Paint(text, type switch
    {
        FindingType.Error => "1;31",
        FindingType.SecurityWarning => "1;35",
        FindingType.Warning => "33",
        _ => "36",
    });

    private string Paint(string text, string code) => UsesColour && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
