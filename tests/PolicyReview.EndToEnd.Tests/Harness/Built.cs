namespace PolicyReview.EndToEnd.Harness;

/// <summary>Where the build put the server: beside this test's own output, in the same configuration.</summary>
internal static class Built
{
    public static string WebProject { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/PolicyReview.Web"));

    public static string WebAssembly { get; } = Path.Combine(
        WebProject, "bin", Path.GetFileName(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, ".."))), "net10.0", "PolicyReview.Web.dll");
}
