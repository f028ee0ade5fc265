namespace PolicyReview.Reviews.Attention;

/// <summary>Who can move a review on.</summary>
[Flags]
public enum Turn
{
    /// <summary>Nobody: it is decided or withdrawn.</summary>
    Nobody = 0,

    /// <summary>The author: changes were asked for, or findings wait for an answer.</summary>
    Author = 1,

    /// <summary>The reviewers asked, or every reviewer who is no contributor if nobody was asked.</summary>
    Reviewers = 2,
}
