namespace Amazon.AccessAnalyzer.Model;

/// <summary>The operations that answer in pages.</summary>
public interface IAccessAnalyzerPaginatorFactory
{
    IValidatePolicyPaginator ValidatePolicy(ValidatePolicyRequest request);
}
