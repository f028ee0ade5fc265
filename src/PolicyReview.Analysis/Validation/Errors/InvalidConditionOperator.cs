using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A member of Condition is no operator.</summary>
internal sealed class InvalidConditionOperator : StatementRule
{
    // Longer text is no misspelling.
    private const int LongestMisspelling = 40;

    // A suggestion costs a comparison with several operators: only a document made to cost time has more wrong ones in a statement.
    private const int MostSuggestions = 10;

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_CONDITION_OPERATOR",
        FindingType.Error,
        "Unknown condition operator",
        "Use one of the documented operators, such as `StringEquals` or `ArnLike`, with `IfExists` at its end and `ForAllValues:` or `ForAnyValue:` before it where they are meant.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.ConditionNode is not { } block)
        {
            return [];
        }

        List<RuleHit>? hits = null;
        var conditions = statement.Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (!conditions[i].Operator.IsKnown && conditions[i].IsFirstOfOperator)
            {
                Add(conditions[i].OperatorMember, ref hits);
            }
        }

        // An operator without keys makes no condition.
        var members = block.Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Value is { Members.Count: 0 } && !ConditionOperator.Parse(members[i].Name).IsKnown)
            {
                Add(members[i], ref hits);
            }
        }

        return hits ?? [];
    }

    private static void Add(SourceMember member, ref List<RuleHit>? hits)
    {
        hits ??= [];
        var near = hits.Count < MostSuggestions ? Nearest(member.Name) : null;
        hits.Add(new RuleHit($"`{member.Name}` is no condition operator, so AWS refuses the policy.", member.KeyLocation)
        {
            Advice = near is null ? null : $"Did you mean `{near}`?",
            Replacement = near is null ? null : JsonQuote.Of(near),
        });
    }

    private static string? Nearest(string written) => written.Length is 0 or > LongestMisspelling
        ? null
        : Spelling.Nearest(written, ConditionOperator.Names.Where(name => char.ToUpperInvariant(written[0]) == name[0]));
}
