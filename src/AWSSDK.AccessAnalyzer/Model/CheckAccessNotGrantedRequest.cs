using Amazon.AccessAnalyzer.Internal;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>Input of CheckAccessNotGranted.</summary>
public class CheckAccessNotGrantedRequest : AmazonAccessAnalyzerRequest
{
    /// <summary>Required: the access to look for; the service takes one element.</summary>
    public List<Access>? Access { get; set; } = InitialList.Of<Access>();

    /// <summary>Required: the JSON text of one policy.</summary>
    public string? PolicyDocument { get; set; }

    /// <summary>Required.</summary>
    public AccessCheckPolicyType? PolicyType { get; set; }
}
