namespace Amazon.AccessAnalyzer.Model;

/// <summary>Input of CheckNoNewAccess.</summary>
public class CheckNoNewAccessRequest : AmazonAccessAnalyzerRequest
{
    /// <summary>Required: the policy that sets the limit.</summary>
    public string? ExistingPolicyDocument { get; set; }

    /// <summary>Required: the policy that has to stay within it.</summary>
    public string? NewPolicyDocument { get; set; }

    /// <summary>Required.</summary>
    public AccessCheckPolicyType? PolicyType { get; set; }
}
