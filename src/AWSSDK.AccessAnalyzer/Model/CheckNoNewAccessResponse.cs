using Amazon.AccessAnalyzer.Internal;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>Output of CheckNoNewAccess.</summary>
public class CheckNoNewAccessResponse : AmazonWebServiceResponse
{
    /// <summary>An English sentence; to be shown, not to be branched on.</summary>
    public string? Message { get; set; }

    /// <summary>Why the check failed; empty or absent when it passed.</summary>
    public List<ReasonSummary>? Reasons { get; set; } = InitialList.Of<ReasonSummary>();

    public CheckNoNewAccessResult? Result { get; set; }
}
