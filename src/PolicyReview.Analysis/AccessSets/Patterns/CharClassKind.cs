namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>The kinds of character sets that policy patterns are made of.</summary>
internal enum CharClassKind
{
    /// <summary>One character.</summary>
    One,

    /// <summary>One character in either case.</summary>
    OneIgnoringCase,

    /// <summary>Any character.</summary>
    Any,

    /// <summary>Any character but one.</summary>
    AnyBut,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A policy variable: some text, the same wherever the variable stands.</summary>
    Variable,
}
