namespace PolicyReview.Cli.Validate;

/// <summary>A file to check.</summary>
/// <param name="Name">As it is printed: relative to the working folder where it lies below it, with <c>/</c>; <c>-</c> for standard input.</param>
/// <param name="FullPath">Where it is; null for standard input.</param>
/// <param name="IsNamed">True if the user named it, false if a folder was searched: then a file without a policy is passed over.</param>
internal sealed record InputFile(string Name, string? FullPath, bool IsNamed)
{
    /// <summary>The file, or standard input for <c>-</c>, as the user named it.</summary>
    public static InputFile Named(string path) => new(path, path == "-" ? null : Path.GetFullPath(path), IsNamed: true);
}
