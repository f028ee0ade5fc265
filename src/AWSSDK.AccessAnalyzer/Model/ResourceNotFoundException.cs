using System.Net;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>404: the named resource does not exist.</summary>
public class ResourceNotFoundException : AmazonAccessAnalyzerException
{
    public ResourceNotFoundException()
    {
    }

    public ResourceNotFoundException(string message)
        : base(message)
    {
    }

    public ResourceNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ResourceNotFoundException(Exception innerException)
        : base(innerException)
    {
    }

    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ResourceNotFoundException(string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>The ID of the resource in question.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The type of the resource in question.</summary>
    public string? ResourceType { get; set; }
}
