using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation.Facts;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>ForAllValues with a key that holds one value: it only makes an absent key match.</summary>
internal sealed class ForallvaluesWithSingleValuedKey : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
        FindingType.SecurityWarning,
        "`ForAllValues` with a key that holds one value",
        "Remove `ForAllValues:`, or ask for the key as well with `\"Null\": { key: \"false\" }`.",
        EvidenceTier.ReferenceData);

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { SetOperator: SetOperator.ForAllValues, IsKnown: true, Family: not OperatorFamily.Null }
        && statement.Effect == Effect.Allow
        && context.Catalogue.FindConditionKey(condition.Key) is { IsMultivalued: false }
        && (!OidcClaims.IsClaim(condition.Key) || OidcClaims.HasOneValue(condition.Key))
        && !ConditionKeyCorrections.Multivalued.Contains(condition.Key)
        && !HasToBePresent(condition.Key, statement)
            ? new RuleHit($"`{condition.Operator.Written}` also holds where `{condition.Key}`, which has one value, is absent: that allows more than it says.", condition.KeyMember.KeyLocation)
            : null;

    private static bool HasToBePresent(string key, Statement statement)
    {
        foreach (var other in statement.Conditions)
        {
            if (other.Operator.Family == OperatorFamily.Null && other.KeyIs(key) && other.Values is [var only] && PolicyBoolean.TryParse(only.Value, out var isAbsent) && !isAbsent)
            {
                return true;
            }
        }

        return false;
    }
}
