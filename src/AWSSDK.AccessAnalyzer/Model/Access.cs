using Amazon.AccessAnalyzer.Internal;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>Access that a policy should not grant: actions, resources, or both.</summary>
public class Access
{
    /// <summary>Up to 100 actions, as a policy would name them.</summary>
    public List<string>? Actions { get; set; } = InitialList.Of<string>();

    /// <summary>Up to 100 ARNs; a wildcard only within the resource ID.</summary>
    public List<string>? Resources { get; set; } = InitialList.Of<string>();
}
