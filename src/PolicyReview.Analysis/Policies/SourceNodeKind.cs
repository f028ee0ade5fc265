namespace PolicyReview.Analysis.Policies;

/// <summary>The kinds of JSON value.</summary>
public enum SourceNodeKind
{
    /// <summary><c>{…}</c></summary>
    Object,

    /// <summary><c>[…]</c></summary>
    Array,

    /// <summary><c>"…"</c></summary>
    String,

    /// <summary>A number, kept as written.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean,

    /// <summary><c>null</c></summary>
    Null,
}
