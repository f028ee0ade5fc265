namespace PolicyReview.EndToEnd.Harness;

/// <summary>
/// Where the build put the server: beside this test's own output, in the same configuration. <c>POLICYREVIEW_PUBLISHED</c> names the
/// folder of a published one to try instead.
/// </summary>
internal static class Built
{
    private static readonly string WebProject = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/PolicyReview.Web"));

    private static readonly string? Published = Environment.GetEnvironmentVariable("POLICYREVIEW_PUBLISHED") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    /// <summary>The folder to start it in.</summary>
    public static string Folder => Published ?? WebProject;

    public static string WebAssembly { get; } = Path.Combine(
        Published ?? Path.Combine(WebProject, "bin", Path.GetFileName(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, ".."))), "net10.0"),
        "PolicyReview.Web.dll");
}
