using System.Net;
using Amazon.AccessAnalyzer.Internal;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>400: the request is malformed; <see cref="Reason"/> and <see cref="FieldList"/> say how.</summary>
public class ValidationException : AmazonAccessAnalyzerException
{
    public ValidationException()
    {
    }

    public ValidationException(string message)
        : base(message)
    {
    }

    public ValidationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ValidationException(Exception innerException)
        : base(innerException)
    {
    }

    public ValidationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ValidationException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>The fields that were refused, each with a sentence.</summary>
    public List<ValidationExceptionField>? FieldList { get; set; } = InitialList.Of<ValidationExceptionField>();

    public ValidationExceptionReason? Reason { get; set; }
}
