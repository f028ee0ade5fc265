using System.Globalization;
using System.Net;
using System.Text.Json;
using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>
/// Turns an error answer into its exception; the name stands in a header or in the body:
/// <code>
/// HTTP/1.1 400 Bad Request
/// x-amzn-ErrorType: ValidationException
///
/// {"message":"Invalid ARN","reason":"fieldValidationFailed","fieldList":[{"name":"access","message":"..."}]}
/// </code>
/// </summary>
internal static class ErrorReading
{
    private static readonly JsonElement NoDetails = JsonDocument.Parse("{}").RootElement;

    public static AmazonServiceException Read(JsonUnmarshallerContext context, Exception? innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        try
        {
            using var body = JsonDocument.Parse(context.GetResponseBodyBytes());
            return Typed(error, body.RootElement, context.ResponseData);
        }
        catch (JsonException)
        {
            // A gateway's HTML page, or details of an unknown shape: the name, the status and the message still count.
            return Typed(error, NoDetails, context.ResponseData);
        }
    }

    private static AmazonAccessAnalyzerException Typed(ErrorResponse e, JsonElement body, IWebResponseData response) => e.Code switch
    {
        nameof(AccessDeniedException) =>
            new AccessDeniedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        nameof(ConflictException) =>
            new ConflictException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode)
            {
                ResourceId = body.Text("resourceId"),
                ResourceType = body.Text("resourceType"),
            },
        nameof(InternalServerException) =>
            new InternalServerException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode)
            {
                RetryAfterSeconds = RetryAfter(response),
            },
        nameof(InvalidParameterException) =>
            new InvalidParameterException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        nameof(ResourceNotFoundException) =>
            new ResourceNotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode)
            {
                ResourceId = body.Text("resourceId"),
                ResourceType = body.Text("resourceType"),
            },
        nameof(ServiceQuotaExceededException) =>
            new ServiceQuotaExceededException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode)
            {
                ResourceId = body.Text("resourceId"),
                ResourceType = body.Text("resourceType"),
            },
        nameof(ThrottlingException) =>
            new ThrottlingException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode)
            {
                RetryAfterSeconds = RetryAfter(response),
            },
        nameof(UnprocessableEntityException) =>
            new UnprocessableEntityException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        nameof(ValidationException) =>
            new ValidationException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode)
            {
                FieldList = body.List("fieldList", ResponseReading.RefusedField),
                Reason = body.Text("reason"),
            },
        _ => new AmazonAccessAnalyzerException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };

    // A proxy may send a date instead of seconds; that is not the service's word.
    private static int? RetryAfter(IWebResponseData response) =>
        response.IsHeaderPresent("Retry-After")
        && int.TryParse(response.GetHeaderValue("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
}
