namespace Amazon.AccessAnalyzer.Model;

/// <summary>A part of a string.</summary>
public class Substring
{
    public int? Length { get; set; }

    /// <summary>From 0.</summary>
    public int? Start { get; set; }
}
