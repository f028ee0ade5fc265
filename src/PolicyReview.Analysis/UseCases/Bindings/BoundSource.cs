namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Where the bound of a "not beyond" comes from.</summary>
internal enum BoundSource
{
    /// <summary>It is written out.</summary>
    Given,

    /// <summary>What the same row requires.</summary>
    Required,

    /// <summary>The regions that the documents name.</summary>
    Regions,
}
