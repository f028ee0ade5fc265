namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A value of aws:SourceVpce that is no id of a VPC endpoint.</summary>
internal sealed class InvalidVpceFormat : NetworkIdRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_VPCE_FORMAT",
        FindingType.Error,
        "Not the id of a VPC endpoint",
        "Write the id as AWS shows it, such as `vpce-1a2b3c4d5e6f7a8b9`.");

    protected override string Key => "aws:SourceVpce";

    protected override string Prefix => "vpce-";
}
