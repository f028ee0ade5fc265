using System.Text.Json;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// A refusal in the form AWS's clients read (https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization):
/// <code>
/// HTTP/1.1 400 Bad Request
/// x-amzn-ErrorType: ValidationException
///
/// {"message":"…","reason":"fieldValidationFailed","fieldList":[{"name":"policyType","message":"…"}]}
/// </code>
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The exception's name in Access Analyzer's model, or one every AWS service has.</param>
/// <param name="Message">What is wrong, then what to do.</param>
internal sealed record AwsError(int Status, string Type, string Message)
{
    /// <summary>Why a request is not valid, in the model's words; null for other errors.</summary>
    public string? Reason { get; private init; }

    /// <summary>The member of the request that is wrong; null if it is not about one.</summary>
    public string? Field { get; private init; }

    /// <summary>The caller may not ask.</summary>
    public static AwsError AccessDenied(string message) => new(StatusCodes.Status403Forbidden, "AccessDeniedException", message);

    /// <summary>The request is not in the form of any request.</summary>
    public static AwsError CannotParse(string message) => Invalid("cannotParse", message);

    /// <summary>One member of the request has a value that cannot be.</summary>
    public static AwsError FieldInvalid(string field, string message) => Invalid("fieldValidationFailed", message) with { Field = field };

    /// <summary>The question is valid, but its answer was not found.</summary>
    public static AwsError Unprocessable(string message) => new(StatusCodes.Status422UnprocessableEntity, "UnprocessableEntityException", message);

    /// <summary>There is no such operation.</summary>
    public static AwsError UnknownOperation(string message) => new(StatusCodes.Status404NotFound, "UnknownOperationException", message);

    /// <summary>The body is not announced as JSON.</summary>
    public static AwsError UnsupportedMediaType(string message) => new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaTypeException", message);

    /// <summary>The server broke.</summary>
    public static AwsError Internal(string message) => new(StatusCodes.Status500InternalServerError, "InternalServerException", message);

    /// <summary>Writes the error's body.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("message", Message);
        if (Reason is not null)
        {
            json.WriteString("reason", Reason);
        }

        if (Field is not null)
        {
            json.WriteStartArray("fieldList");
            json.WriteStartObject();
            json.WriteString("name", Field);
            json.WriteString("message", Message);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static AwsError Invalid(string reason, string message) => new(StatusCodes.Status400BadRequest, "ValidationException", message) { Reason = reason };
}
