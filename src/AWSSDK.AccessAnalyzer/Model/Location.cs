using Amazon.AccessAnalyzer.Internal;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>A place in the policy document: the path through the JSON and the characters it covers.</summary>
public class Location
{
    /// <summary>Empty for the whole document.</summary>
    public List<PathElement>? Path { get; set; } = InitialList.Of<PathElement>();

    public Span? Span { get; set; }
}
