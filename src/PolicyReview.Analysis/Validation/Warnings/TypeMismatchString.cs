using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A value of BinaryEquals that is not base64.</summary>
internal sealed class TypeMismatchString : TypedValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "TYPE_MISMATCH_STRING",
        FindingType.Warning,
        "Not base64",
        "Write the value in base64, padding included.");

    protected override string Expected => "base64 text";

    protected override bool Covers(OperatorFamily family) => family is OperatorFamily.Binary;

    protected override bool Fits(string value) => PolicyBinary.IsValid(value);
}
