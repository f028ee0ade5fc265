namespace PolicyReview.Analysis.AccessSets.Values;

/// <summary>What an operator takes a value for.</summary>
internal enum ValueFamily
{
    /// <summary>Text: the String, Arn, Binary and Bool operators.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A moment.</summary>
    Date,

    /// <summary>An IP address.</summary>
    Address,

    /// <summary>Whether the key is there at all.</summary>
    Presence,

    /// <summary>Nothing is known about the operator: it may hold or not.</summary>
    Opaque,
}
