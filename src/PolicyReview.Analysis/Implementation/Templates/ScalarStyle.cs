namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>How a text is written in the file, which decides where each of its characters stands.</summary>
internal enum ScalarStyle
{
    /// <summary>JSON's and YAML's double quotation marks, with escapes.</summary>
    DoubleQuoted,

    /// <summary>YAML's single quotation marks.</summary>
    SingleQuoted,

    /// <summary>A YAML word.</summary>
    Plain,

    /// <summary>A YAML block after <c>|</c>.</summary>
    Block,

    /// <summary>A YAML block after <c>&gt;</c>, whose line ends become spaces.</summary>
    Folded,
}
