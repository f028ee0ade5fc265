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

    /// <summary>In a sentence.</summary>
    public static string Sentence(this EvidenceTier tier) => tier switch
    {
        EvidenceTier.Measured => "Held against recorded answers of Access Analyzer.",
        EvidenceTier.Documented => "Follows AWS's documentation; Access Analyzer's answer itself was not seen.",
        EvidenceTier.ReferenceData => "Follows the service reference, and is as current as its date.",
        EvidenceTier.CuratedList => "Rests on a list that people keep; it may miss what AWS's own list has.",
        _ => "PolicyReview's own check: Access Analyzer has none.",
    };
}
