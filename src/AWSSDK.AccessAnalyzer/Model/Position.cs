namespace Amazon.AccessAnalyzer.Model;

/// <summary>A place in the text.</summary>
public class Position
{
    /// <summary>From 0, counted from the last line feed.</summary>
    public int? Column { get; set; }

    /// <summary>From 1.</summary>
    public int? Line { get; set; }

    /// <summary>From 0, counted from the start of the text as sent.</summary>
    public int? Offset { get; set; }
}
