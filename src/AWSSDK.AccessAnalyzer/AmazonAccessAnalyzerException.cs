using System.Net;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>Any error answer of Access Analyzer; the named ones derive from it.</summary>
public class AmazonAccessAnalyzerException : AmazonServiceException
{
    public AmazonAccessAnalyzerException()
    {
    }

    public AmazonAccessAnalyzerException(string message)
        : base(message)
    {
    }

    public AmazonAccessAnalyzerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AmazonAccessAnalyzerException(Exception innerException)
        : base(innerException)
    {
    }

    public AmazonAccessAnalyzerException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonAccessAnalyzerException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
