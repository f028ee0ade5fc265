using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>How much a finding of ValidatePolicy matters. An open set: a value that is not listed is kept as it came.</summary>
public class ValidatePolicyFindingType : ConstantClass
{
    public static readonly ValidatePolicyFindingType ERROR = new("ERROR");
    public static readonly ValidatePolicyFindingType SECURITY_WARNING = new("SECURITY_WARNING");
    public static readonly ValidatePolicyFindingType SUGGESTION = new("SUGGESTION");
    public static readonly ValidatePolicyFindingType WARNING = new("WARNING");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public ValidatePolicyFindingType(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static ValidatePolicyFindingType? FindValue(string? value) => FindValue<ValidatePolicyFindingType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ValidatePolicyFindingType?(string? value) => FindValue(value);
}
