namespace PolicyReview.Analysis.Policies;

/// <summary>
/// One condition: an operator, a key, the values it is compared with.
/// <code>"Condition": { "StringEquals": { "s3:x-amz-server-side-encryption": "AES256" } }</code>
/// </summary>
/// <param name="OperatorMember">The operator's name and its object of keys.</param>
/// <param name="Operator">The operator read apart.</param>
/// <param name="KeyMember">The key's name and its value or list of values.</param>
/// <param name="Values">The values that are strings, numbers or booleans, each as text.</param>
public sealed record ConditionEntry(
    SourceMember OperatorMember,
    ConditionOperator Operator,
    SourceMember KeyMember,
    IReadOnlyList<PolicyString> Values)
{
    /// <summary>The condition key as written.</summary>
    public string Key => KeyMember.Name;

    /// <summary>Condition keys compare without regard to case.</summary>
    public bool KeyIs(string key) => Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for the first key under its operator: what is wrong with the operator is said there, once.</summary>
    public bool IsFirstOfOperator => OperatorMember.Value is { Members: [var first, ..] } && ReferenceEquals(first, KeyMember);

    internal static IReadOnlyList<ConditionEntry> Of(SourceNode? condition)
    {
        if (condition is not { Members.Count: > 0 })
        {
            return [];
        }

        var entries = new List<ConditionEntry>();
        foreach (var member in condition.Members)
        {
            if (member.Value is not { } keys)
            {
                continue;
            }

            var parsed = ConditionOperator.Parse(member.Name);
            foreach (var key in keys.Members)
            {
                if (key.Value is not null)
                {
                    entries.Add(new ConditionEntry(member, parsed, key, Scalars(key.Value)));
                }
            }
        }

        return entries;
    }

    private static List<PolicyString> Scalars(SourceNode value)
    {
        if (value.Kind != SourceNodeKind.Array)
        {
            return value.Text is null ? [] : [new PolicyString(value.Text, value)];
        }

        var values = new List<PolicyString>(value.Elements.Count);
        foreach (var element in value.Elements)
        {
            if (element.Text is not null)
            {
                values.Add(new PolicyString(element.Text, element));
            }
        }

        return values;
    }
}
