using System.Collections.Frozen;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// A condition operator read apart: <c>ForAnyValue:StringLikeIfExists</c> is the set operator <c>ForAnyValue</c>, the
/// operator <c>StringLike</c> and <c>IfExists</c>. Names compare without regard to case, as IAM does.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html"/>
/// </summary>
/// <param name="Written">The operator as written.</param>
/// <param name="SetOperator">ForAllValues, ForAnyValue or none.</param>
/// <param name="Name">The operator in AWS's own spelling, or as written if it is none of AWS's.</param>
/// <param name="IfExists">True if the condition also holds where the key is absent.</param>
/// <param name="IsKnown">True for AWS's operators.</param>
public sealed record ConditionOperator(string Written, SetOperator SetOperator, string Name, bool IfExists, bool IsKnown)
{
    private static readonly Dictionary<string, string> Known = new[]
    {
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike",
        "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals",
        "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals",
        "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "Null",
    }.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    private const string Suffix = "IfExists";

    // Every known operator with every prefix and suffix, in AWS's own spelling: nearly all that is ever asked for.
    private static readonly FrozenDictionary<string, ConditionOperator> Usual = Known.Values
        .SelectMany(name => new[] { name, name + Suffix })
        .SelectMany(name => new[] { name, $"ForAllValues:{name}", $"ForAnyValue:{name}" })
        .ToFrozenDictionary(name => name, Read);

    /// <summary>The type of value it compares.</summary>
    public OperatorFamily Family { get; } = IsKnown ? FamilyOf(Name) : OperatorFamily.Unknown;

    /// <summary>True for the operators that read <c>*</c> and <c>?</c> as wildcards; the Arn operators all do.</summary>
    public bool ReadsWildcards => Family == OperatorFamily.Arn || (IsKnown && Name.EndsWith("Like", StringComparison.Ordinal));

    /// <summary>AWS's operators, without set operator and <c>IfExists</c>.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>True for the operators that hold when no value matches: StringNotEquals, NotIpAddress and their like.</summary>
    public bool IsNegated => IsKnown && Name.Contains("Not", StringComparison.Ordinal);

    /// <summary>Reads an operator as written; any text gives an answer.</summary>
    public static ConditionOperator Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Usual.TryGetValue(written, out var usual) ? usual : Read(written);
    }

    private static ConditionOperator Read(string written)
    {
        var (set, rest) = written.Split(':', 2) switch
        {
            [var q, var r] when q.Equals(nameof(SetOperator.ForAllValues), StringComparison.OrdinalIgnoreCase) => (SetOperator.ForAllValues, r),
            [var q, var r] when q.Equals(nameof(SetOperator.ForAnyValue), StringComparison.OrdinalIgnoreCase) => (SetOperator.ForAnyValue, r),
            _ => (SetOperator.None, written),
        };
        var ifExists = rest.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
        var name = ifExists ? rest[..^Suffix.Length] : rest;
        return Known.TryGetValue(name, out var known)
            ? new ConditionOperator(written, set, known, ifExists, IsKnown: true)
            : new ConditionOperator(written, set, rest, IfExists: false, IsKnown: false);
    }

    private static OperatorFamily FamilyOf(string name) => name[0] switch
    {
        'S' => OperatorFamily.String,
        'D' => OperatorFamily.Date,
        'I' => OperatorFamily.IpAddress,
        'A' => OperatorFamily.Arn,
        'B' => name == "Bool" ? OperatorFamily.Bool : OperatorFamily.Binary,
        _ => name switch
        {
            "Null" => OperatorFamily.Null,
            "NotIpAddress" => OperatorFamily.IpAddress,
            _ => OperatorFamily.Numeric,
        },
    };
}
