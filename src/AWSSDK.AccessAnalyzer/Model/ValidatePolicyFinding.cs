using Amazon.AccessAnalyzer.Internal;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>One defect of a policy.</summary>
public class ValidatePolicyFinding
{
    /// <summary>A sentence in the request's locale.</summary>
    public string? FindingDetails { get; set; }

    public ValidatePolicyFindingType? FindingType { get; set; }

    /// <summary>An open set; new codes appear several times a year.</summary>
    public string? IssueCode { get; set; }

    /// <summary>The URL of the documentation of the code.</summary>
    public string? LearnMoreLink { get; set; }

    /// <summary>In the service's own order, which is not always the order of the text.</summary>
    public List<Location>? Locations { get; set; } = InitialList.Of<Location>();
}
