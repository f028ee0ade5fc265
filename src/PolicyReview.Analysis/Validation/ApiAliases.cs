namespace PolicyReview.Analysis.Validation;

/// <summary>API operations whose permission has another name: the mistake comes from reading the API's documentation.</summary>
internal static class ApiAliases
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s3:ListBuckets"] = "ListAllMyBuckets",
        ["s3:ListObjects"] = "ListBucket",
        ["s3:ListObjectsV2"] = "ListBucket",
        ["s3:HeadObject"] = "GetObject",
        ["s3:HeadBucket"] = "ListBucket",
        ["s3:CopyObject"] = "PutObject",
        ["s3:DeleteObjects"] = "DeleteObject",
        ["s3:PutBucketEncryption"] = "PutEncryptionConfiguration",
        ["s3:GetBucketEncryption"] = "GetEncryptionConfiguration",
        ["lambda:GetLayerVersionByArn"] = "GetLayerVersion",
        ["lambda:Invoke"] = "InvokeFunction",
    };

    /// <summary>The action that authorises the API operation <paramref name="operation"/>, or null.</summary>
    public static string? ActionFor(string service, string operation) => Actions.GetValueOrDefault($"{service}:{operation}");
}
