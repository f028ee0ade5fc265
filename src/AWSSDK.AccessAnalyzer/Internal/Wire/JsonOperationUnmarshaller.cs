using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>Reads an answer: a JSON object on success, an error otherwise. A page holds some dozens of findings, so it is read whole.</summary>
internal sealed class JsonOperationUnmarshaller(Func<JsonElement, AmazonWebServiceResponse> read) : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(context.Stream, new JsonDocumentOptions { MaxDepth = context.JsonMaxDepth });
            return read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            var requestId = context.ResponseData.GetHeaderValue(HeaderKeys.RequestIdHeader);
            throw new AmazonUnmarshallingException(requestId, malformed.Message, malformed, context.ResponseData.StatusCode);
        }
    }

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
        ErrorReading.Read(context, innerException, statusCode);
}
