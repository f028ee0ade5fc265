using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>The resource types with policy rules of their own; accepted only with <see cref="PolicyType.RESOURCE_POLICY"/>. An open set: a value that is not listed is kept as it came.</summary>
public class ValidatePolicyResourceType : ConstantClass
{
    public static readonly ValidatePolicyResourceType AWSDynamoDBTable = new("AWS::DynamoDB::Table");
    public static readonly ValidatePolicyResourceType AWSIAMAssumeRolePolicyDocument = new("AWS::IAM::AssumeRolePolicyDocument");
    public static readonly ValidatePolicyResourceType AWSS3AccessPoint = new("AWS::S3::AccessPoint");
    public static readonly ValidatePolicyResourceType AWSS3Bucket = new("AWS::S3::Bucket");
    public static readonly ValidatePolicyResourceType AWSS3MultiRegionAccessPoint = new("AWS::S3::MultiRegionAccessPoint");
    public static readonly ValidatePolicyResourceType AWSS3ObjectLambdaAccessPoint = new("AWS::S3ObjectLambda::AccessPoint");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public ValidatePolicyResourceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static ValidatePolicyResourceType? FindValue(string? value) => FindValue<ValidatePolicyResourceType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ValidatePolicyResourceType?(string? value) => FindValue(value);
}
