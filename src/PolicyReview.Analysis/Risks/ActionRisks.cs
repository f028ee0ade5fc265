namespace PolicyReview.Analysis.Risks;

/// <summary>What a reviewer has to look at twice when an action is allowed.</summary>
[Flags]
internal enum ActionRisks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It deletes or destroys.</summary>
    Delete = 1,

    /// <summary>It hands out or makes credentials.</summary>
    Credentials = 2,

    /// <summary>It reads what customers store, not just how things are set up.</summary>
    Data = 4,

    /// <summary>It opens resources to others, or changes who may do what.</summary>
    Exposure = 8,

    /// <summary>It sets tags, which other statements may grant access by.</summary>
    Tagging = 16,
}
