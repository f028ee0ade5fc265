namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>The kinds of value in a template, JSON's and YAML's alike.</summary>
internal enum TemplateNodeKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number or a boolean, or in YAML a plain word; AWS takes each as the text it is written with.</summary>
    Literal,

    /// <summary>Null.</summary>
    Null,

    /// <summary>An object.</summary>
    Mapping,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>A value the file says is not known yet (Terraform's <c>after_unknown</c>).</summary>
    Unknown,
}
