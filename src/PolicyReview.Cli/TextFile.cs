using PolicyReview.Cli.Validate;

namespace PolicyReview.Cli;

/// <summary>A file that a command cannot do without.</summary>
internal static class TextFile
{
    /// <summary>The text; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken stop)
    {
        var (text, problem) = await PolicyInput.ReadAsync(InputFile.Named(path), stop);
        return text ?? throw new UnusableInputException(problem!);
    }

    /// <summary>A path that a file names, relative to that file's folder.</summary>
    public static string Beside(string file, string path) => Path.Combine(Path.GetDirectoryName(file) ?? "", path);
}
