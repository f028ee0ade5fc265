using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.ServiceReference.Snapshot;

namespace PolicyReview.Cli.Reference;

/// <summary>
/// Makes <c>managed-policies.txt</c> and its manifest from the package's one file; the same input gives the same bytes:
/// <code>
/// {"AdministratorAccess":{"arn":"arn:aws:iam::aws:policy/AdministratorAccess","latestVersionId":"v1","lastUpdatedDate":"2015-02-06T18:39:46.000Z",
///   "versions":{"v1":{"createdDate":"2015-02-06T18:39:46.000Z","document":{"Version":"2012-10-17", …}}}}, …}
/// </code>
/// </summary>
internal static class ManagedPolicyBuilder
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Builds both.</summary>
    public static (string Text, ManagedPolicyManifest Manifest) Build(PackageFiles package)
    {
        var all = package.Data("managedPolicies.json") ?? throw new ReferenceException("The package has no file `dist/managedPolicies.json`. Its layout changed; the builder has to follow.");
        var policies = all.EnumerateObject().Select(policy => policy.Value).OrderBy(policy => policy.GetProperty("arn").GetString(), StringComparer.Ordinal).ToList();
        var text = new StringBuilder("#managedpolicies 1\n");
        policies.ForEach(policy => text.Append(Line(policy)));
        var date = policies.Max(policy => Day(policy, "lastUpdatedDate"));
        var pin = PinnedPackage.ManagedPolicies;
        var written = text.ToString();
        return (written, new ManagedPolicyManifest(
            1, date, "AWS managed policies",
            [new SnapshotInput(pin.Name, pin.Version, pin.Integrity, package.Licence, date, pin.UsedFor)],
            policies.Count,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)))));
    }

    private static string Line(JsonElement policy)
    {
        var arn = policy.GetProperty("arn").GetString()!;
        var id = policy.GetProperty("latestVersionId").GetString()!;
        if (!policy.GetProperty("versions").TryGetProperty(id, out var version))
        {
            throw new ReferenceException($"The package has no version `{id}` of `{arn}`.");
        }

        var created = Day(version, "createdDate").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{arn}\t{id}\t{created}\t{OneLine(version.GetProperty("document"))}\n";
    }

    // Written anew: without white space, and with control characters escaped, so that it is one field of one line.
    private static string OneLine(JsonElement document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            document.WriteTo(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static DateOnly Day(JsonElement json, string name) => DateOnly.FromDateTime(json.GetProperty(name).GetDateTimeOffset().UtcDateTime);
}
