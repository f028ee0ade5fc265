using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>FAIL when the policy may grant public access. An open set: a value that is not listed is kept as it came.</summary>
public class CheckNoPublicAccessResult : ConstantClass
{
    public static readonly CheckNoPublicAccessResult FAIL = new("FAIL");
    public static readonly CheckNoPublicAccessResult PASS = new("PASS");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public CheckNoPublicAccessResult(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static CheckNoPublicAccessResult? FindValue(string? value) => FindValue<CheckNoPublicAccessResult>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CheckNoPublicAccessResult?(string? value) => FindValue(value);
}
