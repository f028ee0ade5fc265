using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Which resources of Terraform's AWS provider carry policies, from its documentation
/// (https://registry.terraform.io/providers/hashicorp/aws/latest/docs).
/// </summary>
internal static class TerraformPolicies
{
    private static readonly Dictionary<string, PolicyProperty[]> ByType = new(StringComparer.Ordinal)
    {
        ["aws_api_gateway_rest_api"] = [Resource("policy")],
        ["aws_api_gateway_rest_api_policy"] = [Resource("policy")],
        ["aws_backup_vault_policy"] = [Resource("policy")],
        ["aws_cloudwatch_event_bus_policy"] = [Resource("policy")],
        ["aws_cloudwatch_log_resource_policy"] = [Resource("policy_document", "policy_name")],
        ["aws_codeartifact_domain_permissions_policy"] = [Resource("policy_document")],
        ["aws_codeartifact_repository_permissions_policy"] = [Resource("policy_document")],
        ["aws_dynamodb_resource_policy"] = [Resource("policy", accessAnalyzerType: "AWS::DynamoDB::Table")],
        ["aws_ecr_registry_policy"] = [Resource("policy")],
        ["aws_ecr_repository_policy"] = [Resource("policy")],
        ["aws_ecrpublic_repository_policy"] = [Resource("policy")],
        ["aws_efs_file_system_policy"] = [Resource("policy")],
        ["aws_elasticsearch_domain"] = [Resource("access_policies")],
        ["aws_elasticsearch_domain_policy"] = [Resource("access_policies")],
        ["aws_glacier_vault"] = [Resource("access_policy")],
        ["aws_iam_group_policy"] = [Identity("policy")],
        ["aws_iam_policy"] = [Identity("policy")],
        ["aws_iam_role"] = [new("assume_role_policy", DocumentKind.TrustPolicy, "AWS::IAM::AssumeRolePolicyDocument", "name"), Identity("inline_policy/[]/policy")],
        ["aws_iam_role_policy"] = [Identity("policy")],
        ["aws_iam_user_policy"] = [Identity("policy")],
        ["aws_kinesis_resource_policy"] = [Resource("policy")],
        ["aws_kms_external_key"] = [Resource("policy")],
        ["aws_kms_key"] = [Resource("policy")],
        ["aws_kms_key_policy"] = [Resource("policy")],
        ["aws_kms_replica_external_key"] = [Resource("policy")],
        ["aws_kms_replica_key"] = [Resource("policy")],
        ["aws_media_store_container_policy"] = [Resource("policy")],
        ["aws_opensearch_domain"] = [Resource("access_policies")],
        ["aws_opensearch_domain_policy"] = [Resource("access_policies")],
        ["aws_organizations_resource_policy"] = [Resource("content")],
        ["aws_s3_access_point"] = [Resource("policy", accessAnalyzerType: "AWS::S3::AccessPoint")],
        ["aws_s3_bucket"] = [Resource("policy", accessAnalyzerType: "AWS::S3::Bucket")],
        ["aws_s3_bucket_policy"] = [Resource("policy", accessAnalyzerType: "AWS::S3::Bucket")],
        ["aws_s3control_access_point_policy"] = [Resource("policy", accessAnalyzerType: "AWS::S3::AccessPoint")],
        ["aws_s3control_bucket_policy"] = [Resource("policy")],
        ["aws_s3control_multi_region_access_point_policy"] = [Resource("details/[]/policy", accessAnalyzerType: "AWS::S3::MultiRegionAccessPoint")],
        ["aws_s3control_object_lambda_access_point_policy"] = [Resource("policy", accessAnalyzerType: "AWS::S3ObjectLambda::AccessPoint")],
        ["aws_s3tables_table_bucket_policy"] = [Resource("resource_policy")],
        ["aws_s3tables_table_policy"] = [Resource("resource_policy")],
        ["aws_secretsmanager_secret"] = [Resource("policy")],
        ["aws_secretsmanager_secret_policy"] = [Resource("policy")],
        ["aws_ses_identity_policy"] = [Resource("policy")],
        ["aws_sesv2_email_identity_policy"] = [Resource("policy")],
        ["aws_sns_topic"] = [Resource("policy")],
        ["aws_sns_topic_policy"] = [Resource("policy")],
        ["aws_sqs_queue"] = [Resource("policy")],
        ["aws_sqs_queue_policy"] = [Resource("policy")],
        ["aws_ssoadmin_permission_set_inline_policy"] = [Identity("inline_policy")],
        ["aws_transfer_user"] = [Identity("policy")],
        ["aws_vpc_endpoint"] = [Resource("policy")],
        ["aws_vpc_endpoint_policy"] = [Resource("policy")],
        ["aws_vpclattice_auth_policy"] = [Resource("policy")],
        ["aws_vpclattice_resource_policy"] = [Resource("policy")],
    };

    /// <summary>Where a resource of <paramref name="type"/> carries policies; none for other types.</summary>
    public static IReadOnlyList<PolicyProperty> Of(string type, TemplateNode values) =>
        type == "aws_organizations_policy" ? OfOrganization(values["type"]?.Scalar) : ByType.GetValueOrDefault(type) ?? [];

    // The provider's default for `type` is SERVICE_CONTROL_POLICY; a plan always says it.
    private static PolicyProperty[] OfOrganization(string? policyType) => policyType switch
    {
        "SERVICE_CONTROL_POLICY" or null => [new PolicyProperty("content", DocumentKind.ServiceControlPolicy, NamedBy: "name")],
        "RESOURCE_CONTROL_POLICY" => [new PolicyProperty("content", DocumentKind.ResourceControlPolicy, NamedBy: "name")],
        _ => [],
    };

    private static PolicyProperty Resource(string path, string? namedBy = null, string? accessAnalyzerType = null) => new(path, DocumentKind.ResourcePolicy, accessAnalyzerType, namedBy);

    private static PolicyProperty Identity(string path) => new(path, DocumentKind.PermissionsPolicy, NamedBy: "name");
}
