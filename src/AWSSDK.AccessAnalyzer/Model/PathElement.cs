namespace Amazon.AccessAnalyzer.Model;

/// <summary>One step into the document; exactly one member is set.</summary>
public class PathElement
{
    /// <summary>A position in an array, from 0.</summary>
    public int? Index { get; set; }

    /// <summary>A member whose name is meant.</summary>
    public string? Key { get; set; }

    /// <summary>A part of a string.</summary>
    public Substring? Substring { get; set; }

    /// <summary>A member whose value is meant, or is on the way.</summary>
    public string? Value { get; set; }
}
