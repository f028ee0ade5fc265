using PolicyReview.Analysis.Configuration;

namespace PolicyReview.Cli.Validate;

/// <summary>
/// From arguments to files, in the order of the arguments; what a folder or glob gives is sorted by name, and no file comes twice.
/// </summary>
internal sealed class InputFiles(string workingFolder)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml", ".template"];
    private static readonly string[] PassedOver = ["node_modules", "bin", "obj"];

    private readonly List<string> _problems = [];

    /// <summary>Arguments that gave nothing, each with what to do.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The files that <paramref name="arguments"/> name.</summary>
    public IReadOnlyList<InputFile> Find(IEnumerable<string> arguments) =>
        [.. arguments.SelectMany(Expand).DistinctBy(file => file.FullPath ?? file.Name, StringComparer.Ordinal)];

    private List<InputFile> Expand(string argument)
    {
        if (argument == "-")
        {
            return [new InputFile("-", null, IsNamed: true)];
        }

        var full = Path.GetFullPath(argument, workingFolder);
        if (Directory.Exists(full))
        {
            return Found(argument, Below(full).Where(HasPolicyExtension).Select(path => new InputFile(NameOf(path), path, IsNamed: false)), "no .json, .yaml, .yml or .template file");
        }

        // A file may be called `a*b`: what exists is no glob.
        return File.Exists(full) || !GlobPattern.IsPattern(argument)
            ? [new InputFile(NameOf(full), full, IsNamed: true)]
            : Found(argument, Matching(argument), "no file that matches");
    }

    private List<InputFile> Found(string argument, IEnumerable<InputFile> files, string missing)
    {
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
        {
            _problems.Add($"`{argument}` has {missing}. Check the path.");
        }

        return sorted;
    }

    private IEnumerable<InputFile> Matching(string argument)
    {
        var segments = argument.Replace('\\', '/').Split('/');
        var fixedPart = string.Join('/', segments.TakeWhile(segment => !GlobPattern.IsPattern(segment)));
        var root = Path.GetFullPath(fixedPart.Length == 0 && argument.StartsWith('/') ? "/" : fixedPart, workingFolder);
        var pattern = new GlobPattern(string.Join('/', segments.SkipWhile(segment => !GlobPattern.IsPattern(segment))));
        return !Directory.Exists(root) ? [] : Below(root)
            .Where(path => pattern.Matches(Path.GetRelativePath(root, path)))
            .Select(path => new InputFile(NameOf(path), path, IsNamed: true));
    }

    private static IEnumerable<string> Below(string folder)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(folder, "*", options)
            .Concat(Directory.EnumerateDirectories(folder, "*", options).Where(IsSearched).SelectMany(Below));
    }

    private static bool IsSearched(string folder) => Path.GetFileName(folder) is var name && !name.StartsWith('.') && !PassedOver.Contains(name, StringComparer.Ordinal);

    private static bool HasPolicyExtension(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private string NameOf(string fullPath)
    {
        var relative = Path.GetRelativePath(workingFolder, fullPath);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? fullPath : relative).Replace('\\', '/');
    }
}
