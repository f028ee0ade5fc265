namespace Amazon.AccessAnalyzer.Model;

/// <summary>A stretch of the text.</summary>
public class Span
{
    /// <summary>Exclusive.</summary>
    public Position? End { get; set; }

    /// <summary>Inclusive.</summary>
    public Position? Start { get; set; }
}
