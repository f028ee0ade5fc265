using Amazon.AccessAnalyzer.Internal;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>Output of CheckAccessNotGranted.</summary>
public class CheckAccessNotGrantedResponse : AmazonWebServiceResponse
{
    /// <summary>An English sentence; to be shown, not to be branched on.</summary>
    public string? Message { get; set; }

    /// <summary>Why the check failed; empty or absent when it passed.</summary>
    public List<ReasonSummary>? Reasons { get; set; } = InitialList.Of<ReasonSummary>();

    public CheckAccessNotGrantedResult? Result { get; set; }
}
