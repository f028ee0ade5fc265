using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A value of a Date operator that is no date.</summary>
internal sealed class TypeMismatchDate : TypedValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "TYPE_MISMATCH_DATE",
        FindingType.Warning,
        "Not a date",
        "Write the date as `YYYY-MM-DD`, or with a time as `YYYY-MM-DDThh:mm:ssZ`.");

    protected override string Expected => "an ISO 8601 date";

    protected override bool Covers(OperatorFamily family) => family is OperatorFamily.Date;

    protected override bool Fits(string value) => PolicyDate.TryParse(value, out _);
}
