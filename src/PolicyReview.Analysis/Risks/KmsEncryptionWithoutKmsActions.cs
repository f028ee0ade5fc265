using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Objects must be encrypted with a KMS key, but no statement lets the principal use one.</summary>
internal sealed class KmsEncryptionWithoutKmsActions : ConditionValueRule
{
    // Documents with more are no policies anybody could attach; a suggestion is not worth searching them again and again.
    private const int MostStatements = 200;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "kms-encryption-without-kms-actions",
        FindingType.Suggestion,
        "SSE-KMS without permission for the key",
        "Add `kms:GenerateDataKey` (and `kms:Decrypt` for multipart uploads) on the key, unless the key's own policy grants them.",
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html") with { AppliesTo = PolicyTypes.Identity };

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.KeyIs("s3:x-amz-server-side-encryption") && statement.Effect == Effect.Allow && !context.IsGuardrail
        && condition.Operator is { IsNegated: false, IsKnown: true, Name: not "Null" };

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        value.Value is "aws:kms" or "aws:kms:dsse" && !GrantsDataKeys(context)
            ? new RuleHit($"Uploads with `{value.Value}` need `kms:GenerateDataKey` on the key; no statement of this document allows it.", value.Node.Location)
            : null;

    private static bool GrantsDataKeys(PolicyContext context)
    {
        if (context.Statements.Count > MostStatements)
        {
            return true;
        }

        foreach (var statement in context.Statements)
        {
            if (statement.Effect != Effect.Allow)
            {
                continue;
            }

            var named = false;
            foreach (var entry in statement.ActionEntries)
            {
                named |= entry.Pattern.Includes("kms", "GenerateDataKey");
            }

            if (named == statement.Actions is not null)
            {
                return true;
            }
        }

        return false;
    }
}
