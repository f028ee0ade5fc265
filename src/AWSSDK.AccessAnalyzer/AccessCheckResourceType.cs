using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>The resource types whose policies CheckNoPublicAccess can judge. An open set: a value that is not listed is kept as it came.</summary>
public class AccessCheckResourceType : ConstantClass
{
    public static readonly AccessCheckResourceType AWSApiGatewayRestApi = new("AWS::ApiGateway::RestApi");
    public static readonly AccessCheckResourceType AWSBackupBackupVault = new("AWS::Backup::BackupVault");
    public static readonly AccessCheckResourceType AWSCloudTrailDashboard = new("AWS::CloudTrail::Dashboard");
    public static readonly AccessCheckResourceType AWSCloudTrailEventDataStore = new("AWS::CloudTrail::EventDataStore");
    public static readonly AccessCheckResourceType AWSCodeArtifactDomain = new("AWS::CodeArtifact::Domain");
    public static readonly AccessCheckResourceType AWSDynamoDBStream = new("AWS::DynamoDB::Stream");
    public static readonly AccessCheckResourceType AWSDynamoDBTable = new("AWS::DynamoDB::Table");
    public static readonly AccessCheckResourceType AWSEFSFileSystem = new("AWS::EFS::FileSystem");
    public static readonly AccessCheckResourceType AWSIAMAssumeRolePolicyDocument = new("AWS::IAM::AssumeRolePolicyDocument");
    public static readonly AccessCheckResourceType AWSKMSKey = new("AWS::KMS::Key");
    public static readonly AccessCheckResourceType AWSKinesisStream = new("AWS::Kinesis::Stream");
    public static readonly AccessCheckResourceType AWSKinesisStreamConsumer = new("AWS::Kinesis::StreamConsumer");
    public static readonly AccessCheckResourceType AWSLambdaFunction = new("AWS::Lambda::Function");
    public static readonly AccessCheckResourceType AWSOpenSearchServiceDomain = new("AWS::OpenSearchService::Domain");
    public static readonly AccessCheckResourceType AWSS3AccessPoint = new("AWS::S3::AccessPoint");
    public static readonly AccessCheckResourceType AWSS3Bucket = new("AWS::S3::Bucket");
    public static readonly AccessCheckResourceType AWSS3ExpressAccessPoint = new("AWS::S3Express::AccessPoint");
    public static readonly AccessCheckResourceType AWSS3ExpressDirectoryBucket = new("AWS::S3Express::DirectoryBucket");
    public static readonly AccessCheckResourceType AWSS3Glacier = new("AWS::S3::Glacier");
    public static readonly AccessCheckResourceType AWSS3OutpostsAccessPoint = new("AWS::S3Outposts::AccessPoint");
    public static readonly AccessCheckResourceType AWSS3OutpostsBucket = new("AWS::S3Outposts::Bucket");
    public static readonly AccessCheckResourceType AWSS3TablesTable = new("AWS::S3Tables::Table");
    public static readonly AccessCheckResourceType AWSS3TablesTableBucket = new("AWS::S3Tables::TableBucket");
    public static readonly AccessCheckResourceType AWSSNSTopic = new("AWS::SNS::Topic");
    public static readonly AccessCheckResourceType AWSSQSQueue = new("AWS::SQS::Queue");
    public static readonly AccessCheckResourceType AWSSecretsManagerSecret = new("AWS::SecretsManager::Secret");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public AccessCheckResourceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static AccessCheckResourceType? FindValue(string? value) => FindValue<AccessCheckResourceType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AccessCheckResourceType?(string? value) => FindValue(value);
}
