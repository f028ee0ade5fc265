using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource with colons that does not start with arn.</summary>
internal sealed class InvalidArnPrefix : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ARN_PREFIX",
        FindingType.Error,
        "Resource is no ARN",
        "Write a full ARN that starts with `arn:`, or `*`.") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.Arn is not null || entry.IsEverything || entry.Value.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0)
        {
            return null;
        }

        var first = entry.Value.AsSpan(0, colon);
        return first is "arn" || first.IndexOfAny('*', '?', '$') >= 0 ? null : new RuleHit($"`{entry.Value}` does not start with `arn:`.", entry.Location);
    }
}
