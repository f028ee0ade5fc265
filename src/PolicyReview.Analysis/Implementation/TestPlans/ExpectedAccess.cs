namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>What a test case expects. Which kind of denial it is does not count.</summary>
public enum ExpectedAccess
{
    /// <summary>The request must be allowed.</summary>
    Allowed,

    /// <summary>The request must not be allowed.</summary>
    Denied,
}
