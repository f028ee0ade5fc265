using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource with colons that does not start with arn.</summary>
internal sealed class InvalidArnPrefix : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ARN_PREFIX",
        FindingType.Error,
        "Resource is no ARN",
        "Write a full ARN that starts with `arn:`, or `*`.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => ResourceEntries.Of(statement)
        .Where(entry => entry.Value.Split(':') is [not "arn", _, ..] && entry.Value[0] != '*' && !PolicyVariables.AnyIn(entry.Value.Split(':')[0]))
        .Select(entry => new RuleHit($"`{entry.Value}` does not start with `arn:`.", entry.Node.Location));
}
