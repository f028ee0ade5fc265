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

    internal static IReadOnlyList<ConditionEntry> Of(SourceNode? condition) => condition is null
        ? []
        : [.. from op in condition.Members
              where op.Value is not null
              let parsed = ConditionOperator.Parse(op.Name)
              from key in op.Value!.Members
              where key.Value is not null
              select new ConditionEntry(op, parsed, key, Scalars(key.Value!))];

    private static IReadOnlyList<PolicyString> Scalars(SourceNode value)
    {
        IEnumerable<SourceNode> nodes = value.Kind == SourceNodeKind.Array ? value.Elements : [value];
        return [.. nodes.Where(node => node.Text is not null).Select(node => new PolicyString(node.Text!, node))];
    }
}
