namespace PolicyReview.Web.ServedApi;

/// <summary>The settings under <c>PolicyReview:ServedApi</c>.</summary>
public sealed class ServedApiSettings
{
    /// <summary>
    /// True to answer Access Analyzer's own protocol at <c>/aws</c>, for programs on this machine only. Off unless set.
    /// </summary>
    public bool Enabled { get; set; }
}
