namespace Amazon.AccessAnalyzer.Model;

/// <summary>Input of ValidatePolicy.</summary>
public class ValidatePolicyRequest : AmazonAccessAnalyzerRequest
{
    /// <summary>The language of the findings; English when null.</summary>
    public Locale? Locale { get; set; }

    /// <summary>Findings per page.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The token of the page before; null for the first page.</summary>
    public string? NextToken { get; set; }

    /// <summary>Required: the JSON text of one policy. Spans in the answer hold for exactly this text.</summary>
    public string? PolicyDocument { get; set; }

    /// <summary>Required.</summary>
    public PolicyType? PolicyType { get; set; }

    /// <summary>Only with RESOURCE_POLICY; null applies the rules common to all resource policies.</summary>
    public ValidatePolicyResourceType? ValidatePolicyResourceType { get; set; }
}
