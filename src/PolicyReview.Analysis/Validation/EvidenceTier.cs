namespace PolicyReview.Analysis.Validation;

/// <summary>How sure a rule is to say what AWS would say.</summary>
public enum EvidenceTier
{
    /// <summary>Held against recorded answers of Access Analyzer.</summary>
    Measured,

    /// <summary>Follows AWS's documentation; the answer itself was not seen.</summary>
    Documented,

    /// <summary>Follows the service reference, and is as current as its date.</summary>
    ReferenceData,

    /// <summary>Rests on a list people keep.</summary>
    CuratedList,

    /// <summary>A check of our own: AWS has none.</summary>
    OwnCheck,
}
