namespace PolicyReview.Analysis.Escalation;

/// <summary>How an open path is to be said.</summary>
public enum EscalationStanding
{
    /// <summary>Open, and nobody asked for it.</summary>
    Open,

    /// <summary>Open as far as a boundary or a list of policies lets it, which the documents name and do not show.</summary>
    Limited,

    /// <summary>Open because the use-case table requires every action of it.</summary>
    Inherent,
}
