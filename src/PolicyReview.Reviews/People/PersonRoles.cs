namespace PolicyReview.Reviews.People;

/// <summary>What a person may do. One person may hold several; none of them lifts the rule that contributors do not sign off.</summary>
[Flags]
public enum PersonRoles
{
    /// <summary>Reads submitted reviews.</summary>
    None = 0,

    /// <summary>Submits policies.</summary>
    Author = 1,

    /// <summary>Answers findings, asks for changes, signs off.</summary>
    Reviewer = 2,

    /// <summary>A reviewer for what touches identity, keys and public access.</summary>
    SecurityReviewer = 4,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor = 8,

    /// <summary>Adds people and sets what is required.</summary>
    Administrator = 16,
}
