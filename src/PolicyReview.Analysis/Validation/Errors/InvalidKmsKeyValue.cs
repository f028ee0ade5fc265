using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The key that names the KMS key of an S3 upload holds that key's ARN in requests, never an alias or a bare id.</summary>
internal sealed class InvalidKmsKeyValue : ConditionValueRule
{
    private const string Format = "arn:*:kms:*:*:key/*";

    // Longer text is no ARN of a key, and comparing patterns takes time that grows with its length.
    private const int MostCharacters = 2_048;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_KMS_KEY_VALUE",
        FindingType.Error,
        "Not the ARN of a KMS key",
        "Write the key's ARN, such as `arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`.",
        EvidenceTier.CuratedList);

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#require-sse-kms (as of 2026-11).
    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator.Family is OperatorFamily.String or OperatorFamily.Arn && condition.KeyIs("s3:x-amz-server-side-encryption-aws-kms-key-id");

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        CanBeKey(value.Value)
            ? null
            : new RuleHit($"`{value.Value}` is no ARN of a KMS key, and `{condition.Key}` holds nothing else in a request.", value.Node.Location);

    private static bool CanBeKey(string value) => value.Length <= MostCharacters
        && (WildcardPattern.Matches(Format, value) || (value.AsSpan().ContainsAny('*', '?', '$') && WildcardPattern.Overlaps(Format, PolicyVariables.ToWildcards(value))));
}
