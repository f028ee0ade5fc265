namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A value of aws:SourceVpc that is no id of a VPC.</summary>
internal sealed class InvalidVpcFormat : NetworkIdRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_VPC_FORMAT",
        FindingType.Error,
        "Not the id of a VPC",
        "Write the id as AWS shows it, such as `vpc-1a2b3c4d5e6f7a8b9`.");

    protected override string Key => "aws:SourceVpc";

    protected override string Prefix => "vpc-";
}
