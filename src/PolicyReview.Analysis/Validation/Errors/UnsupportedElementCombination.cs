using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement has an element together with its Not twin.</summary>
internal sealed class UnsupportedElementCombination : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_ELEMENT_COMBINATION",
        FindingType.Error,
        "Element and its negation together",
        "Keep one of the two.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        Add(statement.Actions?.Member, statement.NotActions?.Member, ref hits);
        Add(statement.Resources?.Member, statement.NotResources?.Member, ref hits);
        Add(statement.Principals?.Member, statement.NotPrincipals?.Member, ref hits);
        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static void Add(SourceMember? one, SourceMember? other, ref List<RuleHit>? hits)
    {
        if (one is not null && other is not null)
        {
            (hits ??= []).Add(new RuleHit($"`{one.Name}` and `{other.Name}` cannot stand in one statement.", [one.KeyLocation, other.KeyLocation]));
        }
    }
}
