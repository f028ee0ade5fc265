namespace PolicyReview.Analysis.Policies;

/// <summary>Condition operators by the type of value they compare.</summary>
public enum OperatorFamily
{
    /// <summary>None of AWS's operators.</summary>
    Unknown,

    /// <summary>StringEquals, StringLike and their like.</summary>
    String,

    /// <summary>NumericEquals, NumericLessThan and their like.</summary>
    Numeric,

    /// <summary>DateEquals, DateLessThan and their like.</summary>
    Date,

    /// <summary>Bool.</summary>
    Bool,

    /// <summary>BinaryEquals.</summary>
    Binary,

    /// <summary>IpAddress and NotIpAddress.</summary>
    IpAddress,

    /// <summary>ArnEquals, ArnLike and their negations.</summary>
    Arn,

    /// <summary>Null, which asks whether the key is there.</summary>
    Null,
}
