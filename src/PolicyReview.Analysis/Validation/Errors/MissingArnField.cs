using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource has fewer fields than an ARN.</summary>
internal sealed class MissingArnField : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ARN_FIELD",
        FindingType.Error,
        "ARN is too short",
        "Write all six fields, `arn:partition:service:region:account:resource`; some stay empty.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.Arn is not null || entry.IsEverything)
        {
            return null;
        }

        var fields = entry.Value.AsSpan().Count(':') + 1;
        return fields == 1 || (fields < 6 && entry.Value.StartsWith("arn:", StringComparison.Ordinal) && !EndsOpen(entry.Value))
            ? new RuleHit($"`{entry.Value}` has {(fields == 1 ? "one" : $"{fields}")} of the six fields of an ARN.", entry.Location)
            : null;
    }

    // A wildcard or variable in the last field may stand for the fields that are missing.
    private static bool EndsOpen(string written) => written.AsSpan(written.LastIndexOf(':')).IndexOfAny('*', '?', '$') >= 0;
}
