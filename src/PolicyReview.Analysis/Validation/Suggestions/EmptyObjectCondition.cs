using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>Condition, or an operator in it, is an empty object.</summary>
internal sealed class EmptyObjectCondition : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_OBJECT_CONDITION",
        FindingType.Suggestion,
        "Empty condition",
        "Write the condition, or remove it.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.ConditionNode is not { } condition)
        {
            return [];
        }

        var members = condition.Members;
        if (members.Count == 0)
        {
            return [new RuleHit("The condition is empty and limits nothing.", condition.Location)];
        }

        List<RuleHit>? hits = null;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Value is { Kind: SourceNodeKind.Object, Members.Count: 0 } empty)
            {
                (hits ??= []).Add(new RuleHit($"`{member.Name}` compares nothing and limits nothing.", empty.Location));
            }
        }

        return hits ?? [];
    }
}
