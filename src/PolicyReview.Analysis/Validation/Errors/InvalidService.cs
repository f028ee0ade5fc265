using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A service is none of AWS: in the ARN of a resource or of an ARN condition, or before the colon of a condition key.</summary>
internal sealed class InvalidService : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE",
        FindingType.Error,
        "Unknown service",
        "Check the third field of the ARN, or the prefix of the key.",
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

            if (context.Catalogue.FindConditionKey(conditions[i].Key) is null && UnknownPrefix(conditions[i].Key, context.Catalogue) is { } prefix)
            {
                (hits ??= []).Add(new RuleHit($"`{prefix}` in `{conditions[i].Key}` is no AWS service.", conditions[i].KeyMember.KeyLocation));
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

    // Keys of identity providers begin with the provider's address.
    private static string? UnknownPrefix(string key, ServiceCatalogue catalogue) =>
        key.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && colon < key.Length - 1 && key.AsSpan(0, colon).IndexOfAny('.', '/') < 0
            && key[..colon] is var prefix && !prefix.Equals("aws", StringComparison.OrdinalIgnoreCase) && IsUnknown(prefix, catalogue) ? prefix : null;

    // Another case of a known name has a code of its own.
    private static bool IsUnknown(string service, ServiceCatalogue catalogue) =>
        RetiredServices.IsGoneFromArns(service) || (!catalogue.IsArnService(service) && !RetiredServices.IsPrefix(service) && catalogue.FindService(service) is null);
}
