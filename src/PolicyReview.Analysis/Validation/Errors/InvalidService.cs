using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The service of an ARN is none of AWS: in a resource, or in the value of an ARN condition.</summary>
internal sealed class InvalidService : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE",
        FindingType.Error,
        "Unknown service in an ARN",
        "Check the third field of the ARN.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        var entries = statement.ResourceEntries;
        for (var i = 0; i < entries.Count; i++)
        {
            Add(entries[i].Arn, entries[i].Text, context.Catalogue, ref hits);
        }

        var conditions = statement.Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Operator.Name.StartsWith("Arn", StringComparison.Ordinal))
            {
                AddValues(conditions[i], context.Catalogue, ref hits);
            }
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static void AddValues(ConditionEntry condition, ServiceCatalogue catalogue, ref List<RuleHit>? hits)
    {
        foreach (var value in condition.Values)
        {
            Add(ArnPattern.TryParse(value.Value), value, catalogue, ref hits);
        }
    }

    private static void Add(ArnPattern? arn, PolicyString written, ServiceCatalogue catalogue, ref List<RuleHit>? hits)
    {
        if (arn is { Service: var service } && service.AsSpan().IndexOfAny('*', '?', '$') < 0 && IsUnknown(service, catalogue))
        {
            (hits ??= []).Add(new RuleHit($"`{service}` in `{written.Value}` is no AWS service.", written.Node.Location));
        }
    }

    // Another case of a known name has a code of its own.
    private static bool IsUnknown(string service, ServiceCatalogue catalogue) =>
        RetiredServices.IsGoneFromArns(service) || (!catalogue.IsArnService(service) && !RetiredServices.IsPrefix(service) && catalogue.FindService(service) is null);
}
