namespace PolicyReview.Web.ServedApi;

/// <summary>Ends a request with <see cref="Error"/>.</summary>
internal sealed class AwsErrorException(AwsError error) : Exception(error.Message)
{
    /// <summary>What the caller is told.</summary>
    public AwsError Error { get; } = error;
}
