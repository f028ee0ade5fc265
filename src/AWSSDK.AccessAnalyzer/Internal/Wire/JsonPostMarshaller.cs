using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>
/// Turns a typed request into a POST with a JSON body:
/// <code>
/// POST /policy/validation?maxResults=50&amp;nextToken=abc
/// Content-Type: application/json
///
/// {"policyDocument":"{\"Version\":\"2012-10-17\",\"Statement\":[]}","policyType":"IDENTITY_POLICY"}
/// </code>
/// </summary>
internal sealed class JsonPostMarshaller<TRequest>(
    string path,
    Action<Utf8JsonWriter, TRequest> writeMembers,
    Action<IDictionary<string, string>, TRequest>? writeQuery = null) : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    private const string ApiVersion = "2019-11-01";

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var typed = (TRequest)input;
        var body = new PooledContentStream();
        var request = new DefaultRequest(input, "Amazon.AccessAnalyzer")
        {
            HttpMethod = "POST",
            ResourcePath = path,
            ContentStream = body,
            UseQueryString = true,
        };
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/json";
        request.Headers[HeaderKeys.XAmzApiVersion] = ApiVersion;
        writeQuery?.Invoke(request.Parameters, typed);

        using var writer = new Utf8JsonWriter(body.BufferWriter);
        writer.WriteStartObject();
        writeMembers(writer, typed);
        writer.WriteEndObject();
        writer.Flush();
        return request;
    }
}
