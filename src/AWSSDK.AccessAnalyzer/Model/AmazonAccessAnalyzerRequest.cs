using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>What all requests to Access Analyzer have in common.</summary>
public class AmazonAccessAnalyzerRequest : AmazonWebServiceRequest
{
}
