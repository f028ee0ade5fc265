namespace PolicyReview.Web.Demo;

/// <summary>The folder of a demo, gone with it.</summary>
internal sealed class DemoFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("policyreview-demo-").FullName;

    public void Dispose()
    {
        // Pooled connections keep the file open on some systems.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
