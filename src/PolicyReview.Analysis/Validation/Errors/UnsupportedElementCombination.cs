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

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => new (SourceMember? One, SourceMember? Other)[]
    {
        (statement.Actions?.Member, statement.NotActions?.Member),
        (statement.Resources?.Member, statement.NotResources?.Member),
        (statement.Principals?.Member, statement.NotPrincipals?.Member),
    }
        .Where(pair => pair is { One: not null, Other: not null })
        .Select(pair => new RuleHit($"`{pair.One!.Name}` and `{pair.Other!.Name}` cannot stand in one statement.", [pair.One.KeyLocation, pair.Other.KeyLocation]));
}
