namespace PolicyReview.Web.Hosting;

/// <summary>The settings under <c>PolicyReview:Database</c>.</summary>
public sealed class DatabaseSettings
{
    /// <summary>Only <c>Sqlite</c> in this version.</summary>
    public string Provider { get; set; } = "Sqlite";
}
