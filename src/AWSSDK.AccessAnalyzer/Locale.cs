using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

/// <summary>The language of the findings' sentences. An open set: a value that is not listed is kept as it came.</summary>
public class Locale : ConstantClass
{
    public static readonly Locale DE = new("DE");
    public static readonly Locale EN = new("EN");
    public static readonly Locale ES = new("ES");
    public static readonly Locale FR = new("FR");
    public static readonly Locale IT = new("IT");
    public static readonly Locale JA = new("JA");
    public static readonly Locale KO = new("KO");
    public static readonly Locale PT_BR = new("PT_BR");
    public static readonly Locale ZH_CN = new("ZH_CN");
    public static readonly Locale ZH_TW = new("ZH_TW");

    /// <summary>For a value newer than this list; prefer <see cref="FindValue(string)"/>.</summary>
    public Locale(string value)
        : base(value)
    {
    }

    /// <summary>The constant for a value, made when it is not listed; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static Locale? FindValue(string? value) => FindValue<Locale>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Locale?(string? value) => FindValue(value);
}
