using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A value of Bool or Null that is neither true nor false.</summary>
internal sealed class TypeMismatchBoolean : TypedValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "TYPE_MISMATCH_BOOLEAN",
        FindingType.Warning,
        "Not a boolean",
        "Write `true` or `false`.");

    protected override string Expected => "`true` or `false`";

    protected override bool Covers(OperatorFamily family) => family is OperatorFamily.Bool or OperatorFamily.Null;

    protected override bool Fits(string value) => PolicyBoolean.TryParse(value, out _);
}
