using System.Net;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>429: too many requests.</summary>
public class ThrottlingException : AmazonAccessAnalyzerException
{
    public ThrottlingException()
    {
    }

    public ThrottlingException(string message)
        : base(message)
    {
    }

    public ThrottlingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ThrottlingException(Exception innerException)
        : base(innerException)
    {
    }

    public ThrottlingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ThrottlingException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Seconds the service asks to wait (header `Retry-After`); null when it does not say.</summary>
    public int? RetryAfterSeconds { get; set; }

    /// <summary>Retried, as throttling: it draws on the retry quota and slows down.</summary>
    public override RetryableDetails Retryable { get; } = new(true);
}
