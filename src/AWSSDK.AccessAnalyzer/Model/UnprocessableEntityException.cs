using System.Net;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>422: the service understood the request and cannot compute an answer.</summary>
public class UnprocessableEntityException : AmazonAccessAnalyzerException
{
    public UnprocessableEntityException()
    {
    }

    public UnprocessableEntityException(string message)
        : base(message)
    {
    }

    public UnprocessableEntityException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public UnprocessableEntityException(Exception innerException)
        : base(innerException)
    {
    }

    public UnprocessableEntityException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public UnprocessableEntityException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
