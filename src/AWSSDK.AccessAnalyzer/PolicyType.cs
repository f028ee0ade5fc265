using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>The kinds of policy that ValidatePolicy takes. An open set: a value that is not listed is kept as it came.</summary>
public class PolicyType : ConstantClass
{
    public static readonly PolicyType IDENTITY_POLICY = new("IDENTITY_POLICY");
    public static readonly PolicyType RESOURCE_CONTROL_POLICY = new("RESOURCE_CONTROL_POLICY");
    public static readonly PolicyType RESOURCE_POLICY = new("RESOURCE_POLICY");
    public static readonly PolicyType SERVICE_CONTROL_POLICY = new("SERVICE_CONTROL_POLICY");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public PolicyType(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static PolicyType? FindValue(string? value) => FindValue<PolicyType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PolicyType?(string? value) => FindValue(value);
}
