using Amazon.AccessAnalyzer.Internal;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>Output of ValidatePolicy: one page.</summary>
public class ValidatePolicyResponse : AmazonWebServiceResponse
{
    /// <summary>Empty when the policy has none; null when the answer lacks the member, which is not the same.</summary>
    public List<ValidatePolicyFinding>? Findings { get; set; } = InitialList.Of<ValidatePolicyFinding>();

    /// <summary>Null on the last page.</summary>
    public string? NextToken { get; set; }
}
