namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// What a reference to a resource of a CloudFormation type gives, from the "Return values" of AWS's template reference
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html).
/// </summary>
/// <param name="NameProperty">The property that names the resource; null if AWS makes the name.</param>
/// <param name="Format">Its ARN after <c>arn:aws:</c>, with <c>{r}</c>, <c>{a}</c> and <c>{name}</c>.</param>
/// <param name="RefIsArn">True if <c>Ref</c> gives the ARN, false for the name.</param>
internal sealed record ResourceArn(string? NameProperty, string Format, bool RefIsArn = false)
{
    private static readonly Dictionary<string, ResourceArn> ByType = new(StringComparer.Ordinal)
    {
        ["AWS::ApiGateway::RestApi"] = new(null, "apigateway:{r}::/restapis/{name}"),
        ["AWS::Backup::BackupVault"] = new("BackupVaultName", "backup:{r}:{a}:backup-vault:{name}"),
        ["AWS::Batch::JobDefinition"] = new("JobDefinitionName", "batch:{r}:{a}:job-definition/{name}:1", true),
        ["AWS::Batch::JobQueue"] = new("JobQueueName", "batch:{r}:{a}:job-queue/{name}", true),
        ["AWS::CertificateManager::Certificate"] = new(null, "acm:{r}:{a}:certificate/{name}", true),
        ["AWS::CodeBuild::Project"] = new("Name", "codebuild:{r}:{a}:project/{name}"),
        ["AWS::CodeCommit::Repository"] = new("RepositoryName", "codecommit:{r}:{a}:{name}"),
        ["AWS::CodePipeline::Pipeline"] = new("Name", "codepipeline:{r}:{a}:{name}"),
        ["AWS::Cognito::UserPool"] = new(null, "cognito-idp:{r}:{a}:userpool/{r}_{name}"),
        ["AWS::DynamoDB::GlobalTable"] = new("TableName", "dynamodb:{r}:{a}:table/{name}"),
        ["AWS::DynamoDB::Table"] = new("TableName", "dynamodb:{r}:{a}:table/{name}"),
        ["AWS::ECR::Repository"] = new("RepositoryName", "ecr:{r}:{a}:repository/{name}"),
        ["AWS::ECS::Cluster"] = new("ClusterName", "ecs:{r}:{a}:cluster/{name}"),
        ["AWS::ECS::TaskDefinition"] = new("Family", "ecs:{r}:{a}:task-definition/{name}:1", true),
        ["AWS::EFS::AccessPoint"] = new(null, "elasticfilesystem:{r}:{a}:access-point/fsap-{name}"),
        ["AWS::EFS::FileSystem"] = new(null, "elasticfilesystem:{r}:{a}:file-system/fs-{name}"),
        ["AWS::EKS::Cluster"] = new("Name", "eks:{r}:{a}:cluster/{name}"),
        ["AWS::ElasticLoadBalancingV2::LoadBalancer"] = new("Name", "elasticloadbalancing:{r}:{a}:loadbalancer/app/{name}/0123456789abcdef", true),
        ["AWS::ElasticLoadBalancingV2::TargetGroup"] = new("Name", "elasticloadbalancing:{r}:{a}:targetgroup/{name}/0123456789abcdef", true),
        ["AWS::Events::EventBus"] = new("Name", "events:{r}:{a}:event-bus/{name}"),
        ["AWS::Events::Rule"] = new("Name", "events:{r}:{a}:rule/{name}"),
        ["AWS::IAM::Group"] = new("GroupName", "iam::{a}:group/{name}"),
        ["AWS::IAM::InstanceProfile"] = new("InstanceProfileName", "iam::{a}:instance-profile/{name}"),
        ["AWS::IAM::ManagedPolicy"] = new("ManagedPolicyName", "iam::{a}:policy/{name}", true),
        ["AWS::IAM::OIDCProvider"] = new(null, "iam::{a}:oidc-provider/{name}", true),
        ["AWS::IAM::Role"] = new("RoleName", "iam::{a}:role/{name}"),
        ["AWS::IAM::User"] = new("UserName", "iam::{a}:user/{name}"),
        ["AWS::Kinesis::Stream"] = new("Name", "kinesis:{r}:{a}:stream/{name}"),
        ["AWS::KinesisFirehose::DeliveryStream"] = new("DeliveryStreamName", "firehose:{r}:{a}:deliverystream/{name}"),
        ["AWS::KMS::Key"] = new(null, $"kms:{{r}}:{{a}}:key/{StandIns.Uuid}"),
        ["AWS::Lambda::Function"] = new("FunctionName", "lambda:{r}:{a}:function:{name}"),
        ["AWS::Lambda::LayerVersion"] = new("LayerName", "lambda:{r}:{a}:layer:{name}:1", true),
        ["AWS::Logs::LogGroup"] = new("LogGroupName", "logs:{r}:{a}:log-group:{name}:*"),
        ["AWS::OpenSearchService::Domain"] = new("DomainName", "es:{r}:{a}:domain/{name}"),
        ["AWS::RDS::DBCluster"] = new("DBClusterIdentifier", "rds:{r}:{a}:cluster:{name}"),
        ["AWS::RDS::DBInstance"] = new("DBInstanceIdentifier", "rds:{r}:{a}:db:{name}"),
        ["AWS::S3::AccessPoint"] = new("Name", "s3:{r}:{a}:accesspoint/{name}"),
        ["AWS::S3::Bucket"] = new("BucketName", "s3:::{name}"),
        ["AWS::Scheduler::ScheduleGroup"] = new("Name", "scheduler:{r}:{a}:schedule-group/{name}"),
        ["AWS::SecretsManager::Secret"] = new("Name", "secretsmanager:{r}:{a}:secret:{name}-AbCdEf", true),
        ["AWS::Serverless::Function"] = new("FunctionName", "lambda:{r}:{a}:function:{name}"),
        ["AWS::Serverless::SimpleTable"] = new("TableName", "dynamodb:{r}:{a}:table/{name}"),
        ["AWS::Serverless::StateMachine"] = new("Name", "states:{r}:{a}:stateMachine:{name}", true),
        ["AWS::SNS::Topic"] = new("TopicName", "sns:{r}:{a}:{name}", true),
        ["AWS::SQS::Queue"] = new("QueueName", "sqs:{r}:{a}:{name}"),
        ["AWS::StepFunctions::StateMachine"] = new("StateMachineName", "states:{r}:{a}:stateMachine:{name}", true),
    };

    /// <summary>The entry for a type; null for a type that is not listed.</summary>
    public static ResourceArn? Of(string type) => ByType.GetValueOrDefault(type);

    /// <summary>The ARN of a resource called <paramref name="name"/>.</summary>
    public string ArnOf(string name) => $"arn:{StandIns.Partition}:" + Format
        .Replace("{r}", StandIns.Region, StringComparison.Ordinal)
        .Replace("{a}", StandIns.Account, StringComparison.Ordinal)
        .Replace("{name}", name, StringComparison.Ordinal);
}
