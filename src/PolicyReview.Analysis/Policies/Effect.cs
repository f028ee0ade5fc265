namespace PolicyReview.Analysis.Policies;

/// <summary>What a statement does with the requests it matches.</summary>
public enum Effect
{
    /// <summary>Grants them.</summary>
    Allow,

    /// <summary>Refuses them, whatever else allows them.</summary>
    Deny,
}
