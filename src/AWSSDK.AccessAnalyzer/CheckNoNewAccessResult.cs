using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>FAIL when the new policy may allow what the existing one does not. An open set: a value that is not listed is kept as it came.</summary>
public class CheckNoNewAccessResult : ConstantClass
{
    public static readonly CheckNoNewAccessResult FAIL = new("FAIL");
    public static readonly CheckNoNewAccessResult PASS = new("PASS");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public CheckNoNewAccessResult(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static CheckNoNewAccessResult? FindValue(string? value) => FindValue<CheckNoNewAccessResult>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CheckNoNewAccessResult?(string? value) => FindValue(value);
}
