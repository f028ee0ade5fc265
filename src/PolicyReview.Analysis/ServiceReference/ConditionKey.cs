using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>A condition key and the type of its values.</summary>
/// <param name="Name">The key; a part in <c>${…}</c> or <c>&lt;…&gt;</c> stands for any text, such as <c>aws:RequestTag/${TagKey}</c>.</param>
/// <param name="Type">String, ARN, Bool, Numeric, Date, IPAddress, Binary, or <c>ArrayOf…</c> for a multivalued key.</param>
public sealed record ConditionKey(string Name, string Type)
{
    private const string Array = "ArrayOf";

    private readonly string _pattern = KeyTemplate.ToPattern(Name);

    /// <summary>The operators made for its values.</summary>
    public OperatorFamily Family { get; } = FamilyOf(Type.StartsWith(Array, StringComparison.Ordinal) ? Type[Array.Length..] : Type);

    /// <summary>True if the key holds a list and needs ForAllValues or ForAnyValue.</summary>
    public bool IsMultivalued => Type.StartsWith(Array, StringComparison.Ordinal);

    /// <summary>True if <paramref name="written"/> is this key, or fills in its template. Case does not matter.</summary>
    public bool Matches(string written) => WildcardPattern.Matches(_pattern, written, ignoreCase: true);

    private static OperatorFamily FamilyOf(string type) => type switch
    {
        "String" => OperatorFamily.String,
        "ARN" => OperatorFamily.Arn,
        "Bool" => OperatorFamily.Bool,
        "Numeric" => OperatorFamily.Numeric,
        "Date" => OperatorFamily.Date,
        "IPAddress" => OperatorFamily.IpAddress,
        "Binary" => OperatorFamily.Binary,
        _ => OperatorFamily.Unknown,
    };
}
