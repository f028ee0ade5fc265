using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

/// <summary>All pages of a ValidatePolicy answer; can be walked once.</summary>
public interface IValidatePolicyPaginator
{
    /// <summary>Page by page.</summary>
    IPaginatedEnumerable<ValidatePolicyResponse> Responses { get; }

    /// <summary>Finding by finding.</summary>
    IPaginatedEnumerable<ValidatePolicyFinding> Findings { get; }
}
