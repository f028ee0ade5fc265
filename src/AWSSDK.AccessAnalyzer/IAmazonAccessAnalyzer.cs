using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.AccessAnalyzer;

/// <summary>
/// The policy checks of IAM Access Analyzer, API version 2019-11-01
/// (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/Welcome.html).
/// </summary>
public interface IAmazonAccessAnalyzer : IAmazonService, IDisposable
{
    /// <summary>The operations that answer in pages, as asynchronous sequences.</summary>
    IAccessAnalyzerPaginatorFactory Paginators { get; }

    /// <summary>Whether a policy grants any of the listed access. Billed per call.</summary>
    Task<CheckAccessNotGrantedResponse> CheckAccessNotGrantedAsync(CheckAccessNotGrantedRequest request, CancellationToken cancellationToken = default);

    /// <summary>Whether a new policy allows more than an existing one. Billed per call.</summary>
    Task<CheckNoNewAccessResponse> CheckNoNewAccessAsync(CheckNoNewAccessRequest request, CancellationToken cancellationToken = default);

    /// <summary>Whether a resource policy grants public access. Billed per call.</summary>
    Task<CheckNoPublicAccessResponse> CheckNoPublicAccessAsync(CheckNoPublicAccessRequest request, CancellationToken cancellationToken = default);

    /// <summary>The findings on one policy, one page of them. Free of charge.</summary>
    Task<ValidatePolicyResponse> ValidatePolicyAsync(ValidatePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint a request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonAccessAnalyzerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = (AmazonAccessAnalyzerConfig)clientConfig;
        return awsCredentials is null ? new AmazonAccessAnalyzerClient(config) : new AmazonAccessAnalyzerClient(awsCredentials, config);
    }
}
