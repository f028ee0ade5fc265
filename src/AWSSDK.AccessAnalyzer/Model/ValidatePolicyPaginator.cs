using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>Asks for page after page until the service names no next one. Moves NextToken of the caller's request.</summary>
internal sealed class ValidatePolicyPaginator(IAmazonAccessAnalyzer client, ValidatePolicyRequest request)
    : IPaginator<ValidatePolicyResponse>, IValidatePolicyPaginator
{
    private int started;

    public IPaginatedEnumerable<ValidatePolicyResponse> Responses => new PaginatedResponse<ValidatePolicyResponse>(this);

    public IPaginatedEnumerable<ValidatePolicyFinding> Findings =>
        new PaginatedResultKeyResponse<ValidatePolicyResponse, ValidatePolicyFinding>(this, page => page.Findings ?? []);

    async IAsyncEnumerable<ValidatePolicyResponse> IPaginator<ValidatePolicyResponse>.PaginateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref started, 1) != 0)
        {
            throw new InvalidOperationException("A paginator can be walked once. Ask the client for a new one.");
        }

        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        do
        {
            var page = await client.ValidatePolicyAsync(request, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            request.NextToken = page.NextToken;
            yield return page;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
