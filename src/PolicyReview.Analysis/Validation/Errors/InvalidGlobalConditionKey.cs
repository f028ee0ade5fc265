using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation.Facts;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A key with the prefix aws: that is neither a global key nor one that a service publishes under that prefix.</summary>
internal sealed class InvalidGlobalConditionKey : ConditionRule
{
    private const string Prefix = "aws:";

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_GLOBAL_CONDITION_KEY",
        FindingType.Error,
        "Unknown global condition key",
        "Check the name in the list of global condition keys.",
        EvidenceTier.ReferenceData);

    // Tags without their key and `aws:ARN` are findings of their own.
    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && condition.Key.Length > Prefix.Length
        && context.Catalogue.FindConditionKey(condition.Key) is null
        && !ConditionKeyCorrections.FurtherGlobalKeys.Contains(condition.Key)
        && !condition.KeyIs(UnsupportedGlobalConditionKey.Key)
        && !TagKeys.LacksTag(condition.Key, context.Catalogue)
            ? new RuleHit($"`{condition.Key}` is no global condition key (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}), so it is in no request.", condition.KeyMember.KeyLocation)
            : null;
}
