namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Where the bound of a "not beyond" comes from.</summary>
internal enum BoundSource
{
    /// <summary>It is written out.</summary>
    Given,

    /// <summary>The resources that the same row requires, for whatever is avoided.</summary>
    Required,

    /// <summary>What the same row requires, and nothing else: "everything else".</summary>
    Row,

    /// <summary>The services of what the same row requires: "other services".</summary>
    Services,

    /// <summary>The regions that the phrase names, else those of the documents.</summary>
    Regions,

    /// <summary>The account that the phrase names, else that of the documents.</summary>
    Accounts,
}
