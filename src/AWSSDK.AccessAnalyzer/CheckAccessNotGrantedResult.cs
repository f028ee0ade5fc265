using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>FAIL when the policy may grant some of the listed access. An open set: a value that is not listed is kept as it came.</summary>
public class CheckAccessNotGrantedResult : ConstantClass
{
    public static readonly CheckAccessNotGrantedResult FAIL = new("FAIL");
    public static readonly CheckAccessNotGrantedResult PASS = new("PASS");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public CheckAccessNotGrantedResult(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static CheckAccessNotGrantedResult? FindValue(string? value) => FindValue<CheckAccessNotGrantedResult>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CheckAccessNotGrantedResult?(string? value) => FindValue(value);
}
