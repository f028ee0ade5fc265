using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource has fewer fields than an ARN.</summary>
internal sealed class MissingArnField : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ARN_FIELD",
        FindingType.Error,
        "ARN is too short",
        "Write all six fields: `arn:partition:service:region:account:resource`; some stay empty.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => ResourceEntries.Of(statement)
        .Where(entry => entry.Value.Split(':') is { Length: < 6 } fields && (fields[0] == "arn" || fields.Length == 1)
            && !WildcardPattern.HasWildcard(PolicyVariables.ToWildcards(fields[^1])))
        .Select(entry => new RuleHit($"`{entry.Value}` has {entry.Value.Split(':').Length} of the six fields of an ARN.", entry.Node.Location));
}
