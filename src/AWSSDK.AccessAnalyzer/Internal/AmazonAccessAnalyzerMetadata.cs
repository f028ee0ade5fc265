using Amazon.Runtime.Internal;

namespace Amazon.AccessAnalyzer.Internal;

internal sealed class AmazonAccessAnalyzerMetadata : IServiceMetadata
{
    public string ServiceId => AmazonAccessAnalyzerConfig.ServiceId;

    /// <summary>No operation goes by another name here than at the service.</summary>
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
