using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The service of an ARN is none of AWS.</summary>
internal sealed class InvalidService : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE",
        FindingType.Error,
        "Unknown service in an ARN",
        "Check the third field of the ARN.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => ResourceEntries.Of(statement)
        .Where(entry => ArnPattern.TryParse(entry.Value) is { Service: var service }
            && !WildcardPattern.HasWildcard(PolicyVariables.ToWildcards(service)) && !context.Catalogue.IsArnService(service))
        .Select(entry => new RuleHit($"`{ArnPattern.TryParse(entry.Value)!.Service}` in `{entry.Value}` is no AWS service.", entry.Node.Location));
}
