using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Which CloudFormation and SAM resources carry policies, from AWS's template reference
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html). Documents that are written in
/// another grammar than IAM's (AWS::IoT::Policy, AWS::S3::StorageLens…) are not among them.
/// </summary>
internal static class CloudFormationPolicies
{
    private const string TrustType = "AWS::IAM::AssumeRolePolicyDocument";

    private static readonly PolicyProperty Trust = new("AssumeRolePolicyDocument", DocumentKind.TrustPolicy, TrustType);
    private static readonly PolicyProperty Inline = new("Policies/[]/PolicyDocument", DocumentKind.PermissionsPolicy, NamedBy: "PolicyName");
    private static readonly PolicyProperty SamList = new("Policies/[]", DocumentKind.PermissionsPolicy);
    private static readonly PolicyProperty SamOne = new("Policies", DocumentKind.PermissionsPolicy);

    private static readonly Dictionary<string, PolicyProperty[]> ByType = new(StringComparer.Ordinal)
    {
        ["AWS::ApiGateway::RestApi"] = [Resource("Policy")],
        ["AWS::Backup::BackupVault"] = [Resource("AccessPolicy")],
        ["AWS::CloudTrail::ResourcePolicy"] = [Resource("ResourcePolicy")],
        ["AWS::CodeArtifact::Domain"] = [Resource("PermissionsPolicyDocument")],
        ["AWS::CodeArtifact::Repository"] = [Resource("PermissionsPolicyDocument")],
        ["AWS::DynamoDB::GlobalTable"] = [Resource("Replicas/[]/ResourcePolicy/PolicyDocument", "AWS::DynamoDB::Table")],
        ["AWS::DynamoDB::Table"] = [Resource("ResourcePolicy/PolicyDocument", "AWS::DynamoDB::Table"), Resource("StreamSpecification/ResourcePolicy/PolicyDocument")],
        ["AWS::EC2::VPCEndpoint"] = [Resource("PolicyDocument")],
        ["AWS::ECR::PublicRepository"] = [Resource("RepositoryPolicyText")],
        ["AWS::ECR::RegistryPolicy"] = [Resource("PolicyText")],
        ["AWS::ECR::Repository"] = [Resource("RepositoryPolicyText")],
        ["AWS::ECR::RepositoryCreationTemplate"] = [Resource("RepositoryPolicy")],
        ["AWS::EFS::FileSystem"] = [Resource("FileSystemPolicy")],
        ["AWS::Elasticsearch::Domain"] = [Resource("AccessPolicies")],
        ["AWS::Events::EventBus"] = [Resource("Policy")],
        ["AWS::IAM::Group"] = [Inline],
        ["AWS::IAM::GroupPolicy"] = [Identity("PolicyDocument", "PolicyName")],
        ["AWS::IAM::ManagedPolicy"] = [Identity("PolicyDocument", "ManagedPolicyName")],
        ["AWS::IAM::Policy"] = [Identity("PolicyDocument", "PolicyName")],
        ["AWS::IAM::Role"] = [Trust, Inline],
        ["AWS::IAM::RolePolicy"] = [Identity("PolicyDocument", "PolicyName")],
        ["AWS::IAM::User"] = [Inline],
        ["AWS::IAM::UserPolicy"] = [Identity("PolicyDocument", "PolicyName")],
        ["AWS::KMS::Key"] = [Resource("KeyPolicy")],
        ["AWS::KMS::ReplicaKey"] = [Resource("KeyPolicy")],
        ["AWS::Kinesis::ResourcePolicy"] = [Resource("ResourcePolicy")],
        ["AWS::Logs::LogGroup"] = [Resource("ResourcePolicyDocument")],
        ["AWS::Logs::ResourcePolicy"] = [Resource("PolicyDocument")],
        ["AWS::MediaStore::Container"] = [Resource("Policy")],
        ["AWS::OpenSearchService::Domain"] = [Resource("AccessPolicies")],
        ["AWS::Organizations::ResourcePolicy"] = [Resource("Content")],
        ["AWS::RolesAnywhere::Profile"] = [Identity("SessionPolicy", null)],
        ["AWS::S3::AccessPoint"] = [Resource("Policy", "AWS::S3::AccessPoint")],
        ["AWS::S3::BucketPolicy"] = [Resource("PolicyDocument", "AWS::S3::Bucket")],
        ["AWS::S3::MultiRegionAccessPointPolicy"] = [Resource("Policy", "AWS::S3::MultiRegionAccessPoint")],
        ["AWS::S3Express::BucketPolicy"] = [Resource("PolicyDocument")],
        ["AWS::S3ObjectLambda::AccessPointPolicy"] = [Resource("PolicyDocument", "AWS::S3ObjectLambda::AccessPoint")],
        ["AWS::S3Outposts::AccessPoint"] = [Resource("Policy")],
        ["AWS::S3Outposts::BucketPolicy"] = [Resource("PolicyDocument")],
        ["AWS::S3Tables::TableBucketPolicy"] = [Resource("ResourcePolicy")],
        ["AWS::S3Tables::TablePolicy"] = [Resource("ResourcePolicy")],
        ["AWS::SNS::TopicInlinePolicy"] = [Resource("PolicyDocument")],
        ["AWS::SNS::TopicPolicy"] = [Resource("PolicyDocument")],
        ["AWS::SQS::QueueInlinePolicy"] = [Resource("PolicyDocument")],
        ["AWS::SQS::QueuePolicy"] = [Resource("PolicyDocument")],
        ["AWS::SSO::PermissionSet"] = [Identity("InlinePolicy", null)],
        ["AWS::SecretsManager::ResourcePolicy"] = [Resource("ResourcePolicy")],
        ["AWS::Serverless::Function"] = [Trust, SamList, SamOne],
        ["AWS::Serverless::StateMachine"] = [Trust, SamList, SamOne],
        ["AWS::Transfer::User"] = [Identity("Policy", null)],
        ["AWS::VpcLattice::AuthPolicy"] = [Resource("Policy")],
        ["AWS::VpcLattice::ResourcePolicy"] = [Resource("Policy")],
        ["AWS::XRay::ResourcePolicy"] = [Resource("PolicyDocument")],
    };

    /// <summary>Where a resource of <paramref name="type"/> carries policies; none for other types.</summary>
    public static IReadOnlyList<PolicyProperty> Of(string type, TemplateNode properties) =>
        type == "AWS::Organizations::Policy" ? OfOrganization(properties["Type"]?.Scalar) : ByType.GetValueOrDefault(type) ?? [];

    /// <summary>True for SAM's types, whose <c>Policies</c> may hold names and policy templates beside documents.</summary>
    public static bool IsServerless(string type) => type.StartsWith("AWS::Serverless::", StringComparison.Ordinal);

    private static PolicyProperty[] OfOrganization(string? policyType) => policyType switch
    {
        "SERVICE_CONTROL_POLICY" => [new PolicyProperty("Content", DocumentKind.ServiceControlPolicy, NamedBy: "Name")],
        "RESOURCE_CONTROL_POLICY" => [new PolicyProperty("Content", DocumentKind.ResourceControlPolicy, NamedBy: "Name")],
        _ => [],
    };

    private static PolicyProperty Resource(string path, string? accessAnalyzerType = null) => new(path, DocumentKind.ResourcePolicy, accessAnalyzerType);

    private static PolicyProperty Identity(string path, string? namedBy) => new(path, DocumentKind.PermissionsPolicy, NamedBy: namedBy);
}
