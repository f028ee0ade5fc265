namespace Amazon.AccessAnalyzer.Model;

/// <summary>Input of CheckNoPublicAccess.</summary>
public class CheckNoPublicAccessRequest : AmazonAccessAnalyzerRequest
{
    /// <summary>Required: the JSON text of one resource policy.</summary>
    public string? PolicyDocument { get; set; }

    /// <summary>Required.</summary>
    public AccessCheckResourceType? ResourceType { get; set; }
}
