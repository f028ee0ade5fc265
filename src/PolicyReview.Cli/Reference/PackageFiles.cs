using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace PolicyReview.Cli.Reference;

/// <summary>The JSON files of a packed npm package, its integrity checked; none of its code is run.</summary>
internal sealed class PackageFiles
{
    private readonly string _folder;
    private readonly Dictionary<string, JsonElement> _files;

    private PackageFiles(string folder, Dictionary<string, JsonElement> files) => (_folder, _files) = (folder, files);

    /// <summary>The day of the package's data, from its <c>package.json</c>.</summary>
    public DateOnly UpdatedAt => DateOnly.FromDateTime(_files["package.json"].GetProperty("updatedAt").GetDateTimeOffset().UtcDateTime);

    /// <summary>The package's licence, from its <c>package.json</c>.</summary>
    public string Licence => _files["package.json"].GetProperty("license").GetString()!;

    /// <summary>Reads the package from <paramref name="folder"/>, or fetches it there with <c>npm pack</c> first.</summary>
    /// <exception cref="ReferenceException">It cannot be had, or is not the pinned one.</exception>
    public static async Task<PackageFiles> OpenAsync(PinnedPackage package, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, package.FileName);
        if (!File.Exists(path))
        {
            await FetchAsync(package, folder, cancellationToken);
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var integrity = "sha512-" + Convert.ToBase64String(SHA512.HashData(bytes));
        return integrity == package.Integrity
            ? new PackageFiles(package.Folder, Read(package.Folder, bytes))
            : throw new ReferenceException($"`{path}` is not the pinned package: its integrity is `{integrity}`. Delete the file and run again.");
    }

    /// <summary>A file of the package's data, such as <c>actions/s3.json</c>; null if the package has none.</summary>
    public JsonElement? Data(string path) => _files.TryGetValue($"{_folder}/{path}", out var json) ? json : null;

    private static async Task FetchAsync(PinnedPackage package, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("npm") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["pack", $"{package.Name}@{package.Version}", "--ignore-scripts", "--silent"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var npm = Process.Start(start)!;
            var error = npm.StandardError.ReadToEndAsync(cancellationToken);
            await npm.StandardOutput.ReadToEndAsync(cancellationToken);
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0)
            {
                throw new ReferenceException($"npm could not fetch `{package.Name}@{package.Version}`: {(await error).Trim()}");
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ReferenceException($"npm is not installed. Install it, or put `{package.FileName}` into a folder and name it with `--packages`.");
        }
    }

    private static Dictionary<string, JsonElement> Read(string folder, byte[] tgz)
    {
        using var unzipped = new GZipStream(new MemoryStream(tgz), CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        var files = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
        {
            var path = entry.Name["package/".Length..];
            if (entry.DataStream is { } content && (path == "package.json" || (path.StartsWith($"{folder}/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))))
            {
                using var json = JsonDocument.Parse(content);
                files[path] = json.RootElement.Clone();
            }
        }

        return files;
    }
}
