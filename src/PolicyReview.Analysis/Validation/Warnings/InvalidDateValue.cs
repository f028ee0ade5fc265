using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A date written as a bare number: seconds since 1970, or a year that is read as such.</summary>
internal sealed class InvalidDateValue : ConditionValueRule
{
    // Written as a year, a number of four digits means a moment in the first hours of 1970.
    private const int DigitsOfAYear = 4;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_DATE_VALUE",
        FindingType.Warning,
        "Date written as a number",
        "Write the date as `YYYY-MM-DD`, or with a time as `YYYY-MM-DDThh:mm:ssZ`.",
        EvidenceTier.Measured);

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) => condition.Operator.Family == OperatorFamily.Date;

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (!PolicyDate.TryParse(value.Value, out var date) || !date.IsEpoch)
        {
            return null;
        }

        var isYear = value.Value.Length == DigitsOfAYear;
        return new RuleHit($"`{value.Value}` is read as seconds since 1970, which is {date.Instant:yyyy-MM-dd HH:mm:ss} UTC{(isYear ? ", not as a year" : "")}.", value.Node.Location)
        {
            Replacement = isYear ? JsonQuote.Of($"{value.Value}-01-01") : JsonQuote.Of($"{date.Instant:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
        };
    }
}
