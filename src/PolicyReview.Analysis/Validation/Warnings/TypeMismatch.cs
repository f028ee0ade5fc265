using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>An operator made for another type of value than the key has.</summary>
internal sealed class TypeMismatch : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "TYPE_MISMATCH",
        FindingType.Warning,
        "Operator for another type of value",
        "Use an operator made for the type of the key's values.",
        EvidenceTier.Measured);

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        var used = condition.Operator.Family;
        return used is OperatorFamily.Unknown or OperatorFamily.Null || OidcClaims.IsClaim(condition.Key) || context.Catalogue.FindConditionKey(condition.Key) is not { } key || Fits(used, key)
            ? null
            : new RuleHit($"`{condition.Operator.Written}` is no operator for `{condition.Key}`, whose type is {key.Type}: the condition may never match.", condition.KeyMember.KeyLocation)
            {
                Advice = $"Use {OperatorsFor(key)}.",
            };
    }

    // A string operator on an ARN works, and has findings of its own; tags may hold numbers; the epoch is a number as well as a date.
    private static bool Fits(OperatorFamily used, ConditionKey key) => used == key.Family || key.Family switch
    {
        OperatorFamily.Unknown => true,
        OperatorFamily.Arn => used == OperatorFamily.String,
        OperatorFamily.String => used == OperatorFamily.Numeric && key.Name.StartsWith("aws:RequestTag/", StringComparison.Ordinal),
        OperatorFamily.Date => used == OperatorFamily.Numeric && key.Name == "aws:EpochTime",
        _ => false,
    };

    private static string OperatorsFor(ConditionKey key) => key.Family switch
    {
        OperatorFamily.Arn => "`ArnEquals` or `ArnLike`",
        OperatorFamily.Bool => "`Bool`",
        OperatorFamily.Numeric => "`NumericEquals`, `NumericLessThan` or another Numeric operator",
        OperatorFamily.Date => "`DateGreaterThan`, `DateLessThan` or another Date operator",
        OperatorFamily.IpAddress => "`IpAddress` or `NotIpAddress`",
        OperatorFamily.Binary => "`BinaryEquals`",
        _ => "`StringEquals`, `StringLike` or another String operator",
    };
}
