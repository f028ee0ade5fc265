using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A value of a Numeric operator that is no number.</summary>
internal sealed class TypeMismatchNumber : TypedValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "TYPE_MISMATCH_NUMBER",
        FindingType.Warning,
        "Not a number",
        "Write a number, without unit or separators.");

    protected override string Expected => "a number";

    protected override bool Covers(OperatorFamily family) => family is OperatorFamily.Numeric;

    protected override bool Fits(string value) => PolicyNumber.TryParse(value, out _);
}
