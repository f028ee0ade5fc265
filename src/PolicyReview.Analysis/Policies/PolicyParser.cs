namespace PolicyReview.Analysis.Policies;

/// <summary>From a document's text to its typed elements. Never throws on any text: faults are in the result.</summary>
public static class PolicyParser
{
    /// <summary>Reads <paramref name="text"/>, the document exactly as submitted.</summary>
    public static PolicyDocument Parse(string text) => new(SourceTreeReader.Read(text));
}
