using Amazon.AccessAnalyzer.Internal;
using Amazon.AccessAnalyzer.Internal.Wire;
using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.AccessAnalyzer;

/// <summary>
/// Calls Access Analyzer over HTTPS. Safe for concurrent use; make one per configuration and keep it.
/// Set <see cref="ClientConfig.Timeout"/>: without it, silence lasts 100 s per attempt.
/// Constructors without credentials take them from the default chain (environment, profile, container, instance).
/// </summary>
public class AmazonAccessAnalyzerClient : AmazonServiceClient, IAmazonAccessAnalyzer
{
    private static readonly AmazonAccessAnalyzerMetadata Metadata = new();

    private AccessAnalyzerPaginatorFactory? paginators;

    public AmazonAccessAnalyzerClient()
        : base(new AmazonAccessAnalyzerConfig())
    {
    }

    public AmazonAccessAnalyzerClient(RegionEndpoint region)
        : base(new AmazonAccessAnalyzerConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccessAnalyzerClient(AmazonAccessAnalyzerConfig config)
        : base(config)
    {
    }

    public AmazonAccessAnalyzerClient(AWSCredentials credentials)
        : this(credentials, new AmazonAccessAnalyzerConfig())
    {
    }

    public AmazonAccessAnalyzerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonAccessAnalyzerConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccessAnalyzerClient(AWSCredentials credentials, AmazonAccessAnalyzerConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonAccessAnalyzerClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonAccessAnalyzerConfig())
    {
    }

    public AmazonAccessAnalyzerClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonAccessAnalyzerConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccessAnalyzerClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonAccessAnalyzerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonAccessAnalyzerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonAccessAnalyzerConfig())
    {
    }

    public AmazonAccessAnalyzerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonAccessAnalyzerConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccessAnalyzerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonAccessAnalyzerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    public IAccessAnalyzerPaginatorFactory Paginators => paginators ??= new AccessAnalyzerPaginatorFactory(this);

    // Read by the base constructor, hence static behind it.
    protected override IServiceMetadata ServiceMetadata => Metadata;

    public virtual Task<CheckAccessNotGrantedResponse> CheckAccessNotGrantedAsync(CheckAccessNotGrantedRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CheckAccessNotGrantedResponse>(request, Operations.CheckAccessNotGranted(), cancellationToken);

    public virtual Task<CheckNoNewAccessResponse> CheckNoNewAccessAsync(CheckNoNewAccessRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CheckNoNewAccessResponse>(request, Operations.CheckNoNewAccess(), cancellationToken);

    public virtual Task<CheckNoPublicAccessResponse> CheckNoPublicAccessAsync(CheckNoPublicAccessRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CheckNoPublicAccessResponse>(request, Operations.CheckNoPublicAccess(), cancellationToken);

    public virtual Task<ValidatePolicyResponse> ValidatePolicyAsync(ValidatePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ValidatePolicyResponse>(request, Operations.ValidatePolicy(), cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        // The second one lands before the first: the identity is chosen before the endpoint.
        pipeline.AddHandlerAfter<Marshaller>(new AmazonAccessAnalyzerEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonAccessAnalyzerAuthSchemeHandler());
    }
}
