using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A member of Condition is no operator.</summary>
internal sealed class InvalidConditionOperator : StatementRule
{
    // Longer text is no misspelling, and a suggestion costs a comparison with every operator.
    private const int LongestMisspelling = 40;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_CONDITION_OPERATOR",
        FindingType.Error,
        "Unknown condition operator",
        "Use one of the documented operators, such as `StringEquals` or `ArnLike`, with `IfExists` at its end and `ForAllValues:` or `ForAnyValue:` before it where they are meant.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        foreach (var condition in statement.Conditions)
        {
            if (!condition.Operator.IsKnown && condition.IsFirstOfOperator)
            {
                (hits ??= []).Add(Hit(condition.OperatorMember));
            }
        }

        // An operator without keys makes no condition.
        foreach (var member in statement.Node.ValueOf("Condition")?.Members ?? [])
        {
            if (member.Value is { Members.Count: 0 } && !ConditionOperator.Parse(member.Name).IsKnown)
            {
                (hits ??= []).Add(Hit(member));
            }
        }

        return hits ?? [];
    }

    private static RuleHit Hit(SourceMember member)
    {
        var written = member.Name;
        var near = written.Length > LongestMisspelling ? null : Spelling.Nearest(written, ConditionOperator.Names);
        return new RuleHit($"`{written}` is no condition operator, so AWS refuses the policy.", member.KeyLocation)
        {
            Advice = near is null ? null : $"Did you mean `{near}`?",
            Replacement = near is null ? null : JsonQuote.Of(near),
        };
    }
}
