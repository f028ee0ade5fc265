using PolicyReview.Analysis.Configuration;

namespace PolicyReview.Cli.Validate;

/// <summary>
/// Finds each file's configuration: the one that was named, else the nearest <c>policyreview.json</c> in its folder or above, up to the
/// folder that holds the repository (<c>.git</c>).
/// </summary>
internal sealed class ConfigurationFiles(string? named, string workingFolder)
{
    private readonly Dictionary<string, string?> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadedConfiguration> _loaded = new(StringComparer.Ordinal);

    /// <summary>The configuration for <paramref name="file"/>; an empty one if there is none.</summary>
    public async Task<LoadedConfiguration> ForAsync(InputFile file, CancellationToken stop)
    {
        var folder = file.FullPath is null ? workingFolder : Path.GetDirectoryName(file.FullPath)!;
        var path = named is null ? Nearest(folder) : Path.GetFullPath(named, workingFolder);
        if (path is null)
        {
            return new LoadedConfiguration(null, workingFolder, TeamConfiguration.Empty, []);
        }

        if (!_loaded.TryGetValue(path, out var loaded))
        {
            loaded = await LoadAsync(path, stop);
            _loaded[path] = loaded;
        }

        return loaded;
    }

    private string? Nearest(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var known))
        {
            return known;
        }

        var here = Path.Combine(folder, TeamConfiguration.FileName);
        var found = File.Exists(here) ? here
            : Path.Exists(Path.Combine(folder, ".git")) || Path.GetDirectoryName(folder) is not { } above ? null
            : Nearest(above);
        _byFolder[folder] = found;
        return found;
    }

    private async Task<LoadedConfiguration> LoadAsync(string path, CancellationToken stop)
    {
        var relative = Path.GetRelativePath(workingFolder, path).Replace('\\', '/');
        var name = relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
        var (text, problem) = await PolicyInput.ReadAsync(new InputFile(name, path, IsNamed: true), stop);
        if (text is null)
        {
            return new LoadedConfiguration(name, Path.GetDirectoryName(path)!, TeamConfiguration.Empty, [problem!]);
        }

        var reading = ConfigurationReader.Read(text, KnownCodes.All);
        return new LoadedConfiguration(
            name,
            Path.GetDirectoryName(path)!,
            reading.Configuration,
            [.. reading.Problems.Select(fault => $"{name}:{fault.Span.Start.Line}:{fault.Span.Start.Column + 1}: {fault.Message}")]);
    }
}
