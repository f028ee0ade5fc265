using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>The unchanging halves of an operation. The runtime's own options are mutable, so each call gets fresh ones.</summary>
internal sealed record InvokeParts(IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller, ResponseUnmarshaller Unmarshaller)
{
    public InvokeOptions Options() => new() { RequestMarshaller = Marshaller, ResponseUnmarshaller = Unmarshaller };
}
