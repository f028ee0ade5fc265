using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A list of values mixes strings, numbers and booleans.</summary>
internal sealed class InvalidConditionDataType : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_CONDITION_DATA_TYPE",
        FindingType.Error,
        "Values of different JSON types",
        "Write all values of the list as strings.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (condition.KeyMember.Value is not { Kind: SourceNodeKind.Array, Elements: { Count: > 1 } elements } list)
        {
            return null;
        }

        for (var i = 1; i < elements.Count; i++)
        {
            if (elements[i].Kind != elements[0].Kind)
            {
                return new RuleHit($"The values of `{condition.Key}` mix JSON types: {Name(elements[0].Kind)} and {Name(elements[i].Kind)}.", list.Location);
            }
        }

        return null;
    }

    private static string Name(SourceNodeKind kind) => kind switch
    {
        SourceNodeKind.String => "a string",
        SourceNodeKind.Number => "a number",
        SourceNodeKind.Boolean => "a boolean",
        SourceNodeKind.Null => "null",
        SourceNodeKind.Array => "a list",
        _ => "an object",
    };
}
