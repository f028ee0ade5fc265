using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>Why the service refused a request. An open set: a value that is not listed is kept as it came.</summary>
public class ValidationExceptionReason : ConstantClass
{
    public static readonly ValidationExceptionReason CannotParse = new("cannotParse");
    public static readonly ValidationExceptionReason FieldValidationFailed = new("fieldValidationFailed");
    public static readonly ValidationExceptionReason NotSupported = new("notSupported");
    public static readonly ValidationExceptionReason Other = new("other");
    public static readonly ValidationExceptionReason UnknownOperation = new("unknownOperation");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public ValidationExceptionReason(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static ValidationExceptionReason? FindValue(string? value) => FindValue<ValidationExceptionReason>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ValidationExceptionReason?(string? value) => FindValue(value);
}
