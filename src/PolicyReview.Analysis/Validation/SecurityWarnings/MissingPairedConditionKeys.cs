using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>An Allow rests on a key that says too little without another.</summary>
internal sealed class MissingPairedConditionKeys : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_PAIRED_CONDITION_KEYS",
        FindingType.SecurityWarning,
        "Key that needs another",
        "Add the other key.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Conditions.Count == 0)
        {
            return [];
        }

        List<RuleHit>? hits = null;
        if (statement.ConditionOn("aws:VpcSourceIp") is { } address && address.AsksForValue() && !statement.HasConditionOn("aws:SourceVpc", "aws:SourceVpce"))
        {
            (hits ??= []).Add(new RuleHit($"Every VPC can have the addresses `{address.Key}` asks for.", address.KeyMember.KeyLocation) { Advice = "Add `aws:SourceVpc` or `aws:SourceVpce`." });
        }

        if (statement.ConditionOn("aws:SourceArn") is { } source && source.AsksForValue() && !statement.HasConditionOn("aws:SourceAccount") && AnyWithoutAccount(source))
        {
            (hits ??= []).Add(new RuleHit($"The ARN `{source.Key}` asks for has no account: whoever makes a resource of that name is let in.", source.KeyMember.KeyLocation) { Advice = "Add `aws:SourceAccount` with the account that owns the resource." });
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static bool AnyWithoutAccount(ConditionEntry condition)
    {
        foreach (var value in condition.Values)
        {
            if (ArnPattern.TryParse(value.Value) is { Account: "" or "*" })
            {
                return true;
            }
        }

        return false;
    }
}
