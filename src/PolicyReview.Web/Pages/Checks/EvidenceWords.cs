using PolicyReview.Analysis.Validation;

namespace PolicyReview.Web.Pages.Checks;

/// <summary>How sure a check is, in words.</summary>
public static class EvidenceWords
{
    /// <summary>In a word or two.</summary>
    public static string Name(this EvidenceTier tier) => tier switch
    {
        EvidenceTier.Measured => "measured",
        EvidenceTier.Documented => "documented",
        EvidenceTier.ReferenceData => "reference data",
        EvidenceTier.CuratedList => "curated list",
        _ => "own check",
    };
}
