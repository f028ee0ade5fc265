namespace PolicyReview.Web.Hosting;

/// <summary>The folder everything is kept in.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record DataDirectory(string Path)
{
    /// <summary>The SQLite file.</summary>
    public string Database => System.IO.Path.Combine(Path, "policyreview.db");

    /// <summary>The folder of the keys that protect cookies and one-time links.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Makes sure the folder is there and can be written to.</summary>
    /// <exception cref="SettingsException">It is not.</exception>
    public static DataDirectory Open(string? configured, string contentRoot)
    {
        var path = System.IO.Path.GetFullPath(configured ?? System.IO.Path.Combine(contentRoot, "data"));
        try
        {
            Directory.CreateDirectory(path);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            using var probe = File.Create(System.IO.Path.Combine(path, ".write-test"), 1, FileOptions.DeleteOnClose);
            return new DataDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"`PolicyReview:DataDirectory` is `{path}`, which cannot be written to: {exception.Message}");
        }
    }
}
