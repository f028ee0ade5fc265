using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>The two kinds of policy that the Check operations take. An open set: a value that is not listed is kept as it came.</summary>
public class AccessCheckPolicyType : ConstantClass
{
    public static readonly AccessCheckPolicyType IDENTITY_POLICY = new("IDENTITY_POLICY");
    public static readonly AccessCheckPolicyType RESOURCE_POLICY = new("RESOURCE_POLICY");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public AccessCheckPolicyType(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static AccessCheckPolicyType? FindValue(string? value) => FindValue<AccessCheckPolicyType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AccessCheckPolicyType?(string? value) => FindValue(value);
}
