namespace Amazon.AccessAnalyzer.Model;

internal sealed class AccessAnalyzerPaginatorFactory(IAmazonAccessAnalyzer client) : IAccessAnalyzerPaginatorFactory
{
    public IValidatePolicyPaginator ValidatePolicy(ValidatePolicyRequest request) => new ValidatePolicyPaginator(client, request);
}
