namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>Two statements share a Sid in a policy that needs them unique.</summary>
internal sealed class UniqueSidsRequired : SidRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNIQUE_SIDS_REQUIRED",
        FindingType.Error,
        "Sid used twice",
        "Give every statement a Sid of its own.") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };


}
