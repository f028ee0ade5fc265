using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using NJsonSchema;

namespace PolicyReview.Analysis.Reports;

/// <summary>
/// The OASIS schema of SARIF 2.1.0, taken from a pinned npm package when the test runs: the repository holds no copy of it.
/// </summary>
internal static class SarifSchema
{
    private const string Package = "@microsoft/jest-sarif@1.0.0-beta.0";
    private const string File = "microsoft-jest-sarif-1.0.0-beta.0.tgz";
    private const string Integrity = "sha512-A1fOhPd6Ic5iDk4F9YPw1qNB4XF+7+IviR7xl8r2F6QzQkx5cpY9LsGk2rExiFIEcBbjpVnSmwWGBukASkiQ9A==";

    public static async Task<JsonSchema> LoadAsync(CancellationToken stop)
    {
        var path = Path.Combine(AppContext.BaseDirectory, File);
        if (!System.IO.File.Exists(path))
        {
            await FetchAsync(stop);
        }

        var bytes = await System.IO.File.ReadAllBytesAsync(path, stop);
        Assert.Equal(Integrity, "sha512-" + Convert.ToBase64String(SHA512.HashData(bytes)));
        using var tar = new TarReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        while (await tar.GetNextEntryAsync(cancellationToken: stop) is { } entry)
        {
            if (entry.Name == "package/lib/schemas/sarif-2.1.0-rtm.5.json")
            {
                using var reader = new StreamReader(entry.DataStream!);
                return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync(stop), stop);
            }
        }

        throw new InvalidDataException($"`{Package}` has no SARIF schema.");
    }

    private static async Task FetchAsync(CancellationToken stop)
    {
        var start = new ProcessStartInfo("npm", ["pack", Package, "--ignore-scripts", "--silent"]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true };
        using var npm = Process.Start(start)!;
        await npm.StandardOutput.ReadToEndAsync(stop);
        await npm.WaitForExitAsync(stop);
        Assert.Equal(0, npm.ExitCode);
    }
}
